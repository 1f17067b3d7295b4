import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageRecord } from '../../utils/model/records';
import { langAttribute, siteOf } from '../sources/page-words';
import { THUMBNAIL_SIDE } from './thumbnail';

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
      {picture ? <Picture picture={picture} /> : [...site][0]}
    </span>
  );
}

function Picture({ picture }: { picture: ImageBitmap }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.clearRect(0, 0, THUMBNAIL_SIDE, THUMBNAIL_SIDE);
    context?.drawImage(picture, 0, 0);
  }, [picture]);
  return <canvas class="source-picture" ref={canvas} width={THUMBNAIL_SIDE} height={THUMBNAIL_SIDE} />;
}

function tintOf(site: string): number {
  let sum = 0;
  for (const character of site) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % TINTS;
}
