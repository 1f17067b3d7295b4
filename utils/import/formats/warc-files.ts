import type { Offer, OfferedFile } from '../offer/offer';

/** WARC files among others. */
const WARC_NAME = /\.warc(?:\.gz)?$/i;

/** What says of files that they are a WACZ. https://specs.webrecorder.net/wacz/1.1.1/#datapackage-json */
export const WACZ_MANIFEST = /(?:^|\/)datapackage\.json$/;

/** The WARC files among what was offered: one file whatever its name is, of several those with the name of one. */
export function warcFiles({ files }: Offer): readonly OfferedFile[] {
  if (files.length === 1) return files;
  return files.filter(({ path }) => WARC_NAME.test(path));
}

/** Whether the first of some files is a WARC file. What unpacks it is loaded then. */
export async function beginsAsWarc([file]: readonly OfferedFile[]): Promise<boolean> {
  return file !== undefined && (await import('../warc/is-warc')).isWarc(file);
}
