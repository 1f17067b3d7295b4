import { eachNoteHasAddress } from './markdown-notes';
import type { LinkFormat } from '../link-format';

/** Notes in Markdown whose properties name the page that they are of: of Obsidian and its Web Clipper, Joplin, and Menbe's own. */
export const MARKDOWN: LinkFormat = {
  id: 'markdown',
  tool: null,
  takes: eachNoteHasAddress,
  load: async () => (await import('./markdown-reader')).readMarkdown,
};
