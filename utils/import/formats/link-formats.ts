import { MenbeError } from '../../model/result';
import type { Offer } from '../offer/offer';
import { HYPOTHESIS } from './hypothesis';
import { INSTAPAPER } from './instapaper';
import { KARAKEEP } from './karakeep';
import type { LinkFormat } from './link-format';
import { LINKWARDEN } from './linkwarden';
import { MATTER } from './matter';
import { NETSCAPE } from './netscape';
import { OMNIVORE } from './omnivore';
import { PINBOARD } from './pinboard';
import { POCKET } from './pocket';
import { POCKET_HTML } from './pocket-html';
import { RAINDROP } from './raindrop';
import { READECK, READECK_CSV } from './readeck';
import { READWISE_READER } from './readwise-reader';
import { SHIORI } from './shiori';
import { WALLABAG } from './wallabag';

/** All formats, the more specific ones first. */
export const LINK_FORMATS: readonly LinkFormat[] = [
  ...[POCKET_HTML, POCKET, INSTAPAPER, READWISE_READER, RAINDROP],
  ...[KARAKEEP, LINKWARDEN, PINBOARD, SHIORI, HYPOTHESIS],
  // They hold bodies too: what takes those goes before these.
  ...[READECK, READECK_CSV, MATTER, WALLABAG, OMNIVORE],
  NETSCAPE,
];

/** Ids of formats that many tools write: they are called by what they are. */
export const SHARED_FORMAT_IDS = ['netscape'] as const;

/** The format of what was offered, found by its content. Throws `import-format-unknown`, and errors of reading. */
export async function linkFormatOf(offer: Offer): Promise<LinkFormat> {
  for (const format of LINK_FORMATS) if (await format.takes(offer)) return format;
  throw new MenbeError('import-format-unknown', offer.name);
}
