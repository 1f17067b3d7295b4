import { MenbeError } from '../../model/result';
import type { Offer } from '../offer/offer';
import type { LinkFormat } from './link-format';
import { NETSCAPE } from './netscape';

/** All formats, the more specific ones first. */
export const LINK_FORMATS: readonly LinkFormat[] = [NETSCAPE];

/** Ids of formats that many tools write: they are called by what they are. */
export const SHARED_FORMAT_IDS = ['netscape'] as const;

/** The format of what was offered, found by its content. Throws `import-format-unknown`, and errors of reading. */
export async function linkFormatOf(offer: Offer): Promise<LinkFormat> {
  for (const format of LINK_FORMATS) if (await format.takes(offer)) return format;
  throw new MenbeError('import-format-unknown', offer.name);
}
