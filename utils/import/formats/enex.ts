import { type Offer, type OfferedFile, startOf } from '../offer/offer';
import type { LinkFormat } from '../link-format';

/** Files of several whose start is looked at. */
const LOOKED_AT = 20;

/** Evernote's XML (ENEX), a notebook a file. */
export const ENEX: LinkFormat = {
  id: 'enex',
  tool: 'Evernote',
  takes: async (offer) => {
    const files = enexFiles(offer).slice(0, LOOKED_AT);
    for (const file of files) if (!isEnex(await startOf(file))) return false;
    return files.length > 0;
  },
  load: async () => {
    const { readEnex } = await import('./enex-reader');
    return (offer, rules) => readEnex({ ...offer, files: enexFiles(offer) }, rules);
  },
};

/** Of several files those that are called as Evernote calls them. */
function enexFiles({ files }: Offer): readonly OfferedFile[] {
  return files.length === 1 ? files : files.filter(({ path }) => /\.enex$/i.test(path));
}

/** https://xml.evernote.com/pub/evernote-export4.dtd */
function isEnex(start: string): boolean {
  return /^\s*</.test(start) && /<en-export[\s>]/.test(start);
}
