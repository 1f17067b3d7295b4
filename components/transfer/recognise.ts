import { formatOf } from '../../utils/import/formats/import-formats';
import { linkFormatOf } from '../../utils/import/formats/link-formats';
import { offerOf } from '../../utils/import/offer/file-offer';
import type { Offer } from '../../utils/import/offer/offer';
import { MenbeError } from '../../utils/model/result';

/** What was chosen to be imported: an export of Menbe, or what another tool gives out. */
export type Recognised = { kind: 'archive'; file: File } | { kind: 'links'; offer: Offer };

/**
 * Tells by its content what was chosen. Throws `import-format-unknown`, what `formatOf` throws of a file that Menbe made and cannot import,
 * and errors of reading.
 */
export async function recognise(files: readonly File[]): Promise<Recognised> {
  const [file, ...more] = files;
  if (!file) throw new MenbeError('import-format-unknown');
  const ofMenbe = more.length > 0 || file.webkitRelativePath ? null : await menbeProblem(file);
  if (ofMenbe === 'none') return { kind: 'archive', file };
  const offer = await offerOf(files);
  try {
    await linkFormatOf(offer);
  } catch (error) {
    // An evidence package or web archive of Menbe says better what to do.
    throw isUnknown(error) && ofMenbe && isMadeByMenbe(ofMenbe) ? ofMenbe : error;
  }
  return { kind: 'links', offer };
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
