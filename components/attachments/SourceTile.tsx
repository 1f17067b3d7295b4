import type { JSX } from 'preact';
import type { PageRecord } from '../../utils/model/records';
import { langAttribute, siteOf } from '../sources/page-words';
import { SmallPicture } from './SmallPicture';

/** Tints there are, see the style sheet. */
const TINTS = 6;

interface Props {
  page: PageRecord;
  /** The kept picture; `null` shows the first letter of the site's name. */
  picture: ImageBitmap | null;
}

/** The small picture of a source: what was kept with it, else its site's letter on a tint that is the same for all of the site. */
export function SourceTile({ page, picture }: Props): JSX.Element {
  const site = siteOf(page);
  return (
    <span class="source-tile" data-tint={tintOf(site)} aria-hidden="true" lang={langAttribute(page.lang)}>
      {picture ? <SmallPicture picture={picture} /> : [...site][0]}
    </span>
  );
}

function tintOf(site: string): number {
  let sum = 0;
  for (const character of site) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % TINTS;
}
