import { startIn } from '../only-file';
import type { LinkFormat } from '../link-format';

/** `ril_export.html`, as Pocket gave it out until 2024. */
export const POCKET_HTML: LinkFormat = {
  id: 'pocket-html',
  tool: 'Pocket',
  takes: async (offer) => /<title>\s*Pocket Export\s*<\/title>/i.test(await startIn(offer)),
  load: async () => (await import('./pocket-html-reader')).readPocketHtml,
};
