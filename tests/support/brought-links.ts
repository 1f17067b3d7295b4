// First: the database looks for IndexedDB when it is loaded.
import { minute } from './builders';
import { linkRequest } from './link-request';
import { Blob as StreamedBlob } from 'node:buffer';
import { importLinks } from '../../utils/archive/link-import/import-links';
import type { MenbeDatabase } from '../../utils/db/database';
import { offerOf } from '../../utils/import/offer/file-offer';

const HEAD = 'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite';

/** What a link has beside its address. */
interface Brought {
  tags?: string;
  note?: string;
  highlight?: string;
  now?: Date;
}

/**
 * Imports a link to each of these addresses from a table of Raindrop, with title, note, folder, tags, time, a highlight and a star. Resolves to the
 * id of the import.
 */
export async function bringLinks(
  db: MenbeDatabase,
  urls: readonly string[],
  { tags = 'su, liman', note = 'Yoxla', highlight = 'dənizinin', now = minute(30) }: Brought = {},
): Promise<string> {
  const rows = urls.map(
    (url, index) =>
      `${index},Su ${index},${note},,"${url}",Dəniz / Qum,"${tags}",2013-07-30T20:52:04.000Z,,${highlight},true`,
  );
  // That of jsdom cannot be streamed.
  const blob = new StreamedBlob([[HEAD, ...rows, ''].join('\n')]) as unknown as Blob;
  const file = Object.assign(blob, { name: 'raindrop.csv' });
  const { importId } = await importLinks(db, await offerOf([file]), linkRequest({ now }));
  return importId;
}
