import { eachFileIs } from './each-file-is';
import type { LinkFormat } from '../link-format';

/** References in BibTeX or BibLaTeX. */
export const BIBTEX: LinkFormat = {
  id: 'bibtex',
  tool: null,
  takes: (offer) =>
    eachFileIs(offer, (start) =>
      /^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]\s*(?:[^\s,={}()"]+\s*)?,\s*[\w-]+\s*=/im.test(start),
    ),
  load: async () => (await import('./bibtex-reader')).readBibtex,
};
