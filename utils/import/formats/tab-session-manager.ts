import { eachFileIs } from './each-file-is';
import type { LinkFormat } from '../link-format';

/** The sessions that Tab Session Manager exports: windows and tabs by their numbers. */
export const TAB_SESSION_MANAGER: LinkFormat = {
  id: 'tab-session-manager',
  tool: 'Tab Session Manager',
  takes: (offer) =>
    eachFileIs(
      offer,
      (start) =>
        /^\s*\[\s*\{/.test(start) &&
        /"windows"\s*:\s*\{\s*"-?\d{1,20}"\s*:\s*\{\s*"-?\d{1,20}"\s*:\s*\{/.test(start),
    ),
  load: async () => (await import('./tab-session-manager-reader')).readTabSessions,
};
