import { addressIn, type HtmlTag, htmlTags } from './html-tags';
import { samePicture } from './same-address';

/**
 * Names of the pictures in the figures of stored HTML (see `samePicture`). Pictures outside of figures, and those in lists, are
 * left out: as often as not they are thumbnails and banners rather than the article's own.
 */
export function picturesOf(html: string): string[] {
  const pictures: string[] = [];
  const open = { figures: 0, lists: 0 };
  for (const tag of htmlTags(html)) {
    if (isFigure(tag)) open.figures += stepOf(tag);
    if (isList(tag)) open.lists += stepOf(tag);
    if (tag.name !== 'img' || open.figures <= 0 || open.lists !== 0) continue;
    const picture = samePicture(addressIn(tag) ?? '');
    if (picture !== null) pictures.push(picture);
  }
  return pictures;
}

function isFigure({ name }: HtmlTag): boolean {
  return name === 'figure';
}

function isList({ name }: HtmlTag): boolean {
  return name === 'ul' || name === 'ol';
}

function stepOf({ isClosing }: HtmlTag): number {
  return isClosing ? -1 : 1;
}
