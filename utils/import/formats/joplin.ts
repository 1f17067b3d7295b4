import { MenbeError } from '../../model/result';
import type { Offer, OfferedFile } from '../offer/offer';
import { tarEntries } from '../offer/tar-entries';
import type { LinkFormat } from '../link-format';

/** Joplin's own export (JEX): a tar of its notes, notebooks, tags and files, each under its id. */
export const JOPLIN: LinkFormat = {
  id: 'joplin',
  tool: 'Joplin',
  takes: async (offer) => {
    const [file] = jexFiles(offer);
    return file !== undefined && isJex(file);
  },
  load: async () => {
    const { readJoplin } = await import('./joplin-reader');
    return (offer, rules) => readJoplin({ ...offer, files: jexFiles(offer) }, rules);
  },
};

/** What files in a JEX are called. */
const ITEM = /^(?:\.\/)?(?:resources\/)?[0-9a-f]{32}(?:\.[^/]{1,100})?$/;

/** Of several files those that are called as Joplin calls them. */
function jexFiles({ files }: Offer): readonly OfferedFile[] {
  return files.length === 1 ? files : files.filter(({ path }) => /\.jex$/i.test(path));
}

/** Whether a file is a tar whose first file is called as in a JEX. */
async function isJex(file: OfferedFile): Promise<boolean> {
  try {
    for await (const { path } of tarEntries(file.chunks())) return ITEM.test(path);
  } catch (error) {
    if (!(error instanceof MenbeError) || error.code !== 'import-truncated') throw error;
  }
  return false;
}
