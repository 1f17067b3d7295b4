import { formatOf } from '../../utils/import/formats/import-formats';
import { linkFormatOf } from '../../utils/import/formats/link-formats';
import { offerOf } from '../../utils/import/offer/file-offer';
import type { Offer } from '../../utils/import/offer/offer';
import { rescuedExport } from '../../utils/import/offer/rescued-export';
import { MenbeError } from '../../utils/model/result';

/** What was chosen to be imported: an export of Menbe, or what another tool gives out. */
export type Recognised = { kind: 'archive'; file: File } | { kind: 'links'; offer: Offer };

/**
 * Tells by its content what was chosen; the ZIP of a rescue is the export in it. Throws `import-format-unknown`, what `formatOf` throws of a file that Menbe made and cannot import,
 * and errors of reading.
 */
export async function recognise(files: readonly File[]): Promise<Recognised> {
  const [file, ...more] = files;
  if (!file) throw new MenbeError('import-format-unknown');
  const ofMenbe = more.length > 0 || file.webkitRelativePath ? null : await menbeProblem(file);
  if (ofMenbe === 'none') return { kind: 'archive', file };
  const offer = await offerOf(files);
  const rescued = rescuedExport(offer);
  if (rescued) return { kind: 'archive', file: await fileOf(rescued, file.name) };
  try {
    await linkFormatOf(offer);
  } catch (error) {
    // An evidence package or web archive of Menbe says better what to do.
    throw isUnknown(error) && ofMenbe && isMadeByMenbe(ofMenbe) ? ofMenbe : error;
  }
  return { kind: 'links', offer };
}

/** An export that stands in a ZIP, as a file of its own. Throws what `formatOf` throws of one that is none. */
async function fileOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>, name: string): Promise<File> {
  const pieces: BlobPart[] = [];
  for await (const chunk of chunks) pieces.push(new Blob([chunk]));
  const file = new File(pieces, name);
  await formatOf(file);
  return file;
}

/** Why a file is not read as an export of Menbe; `none` for one that is. */
async function menbeProblem(file: File): Promise<MenbeError | 'none'> {
  try {
    await formatOf(file);
    return 'none';
  } catch (error) {
    if (error instanceof MenbeError) return error;
    throw error;
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof MenbeError && error.code === 'import-format-unknown';
}

function isMadeByMenbe({ code }: MenbeError): boolean {
  return code === 'import-package' || code === 'import-web-archive';
}
