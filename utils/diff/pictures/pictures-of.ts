import { addressIn, attributeIn, type HtmlTag, htmlTags } from '../html-tags';
import { isPictureFile, samePicture } from '../same-address';
import { oneLine } from '../white-space';

/** A picture that belongs to an article. */
export interface Picture {
  /** See `samePicture`. */
  name: string | null;
  address: string;
  /** What describes it for who does not see it. */
  alt: string;
}

/** Pixels: what is smaller is an icon, or counts visitors. */
const SMALLEST = 40;

/**
 * The pictures of an article's stored HTML. Left out are those that are as often as not thumbnails and banners rather than the
 * article's own: what links to another page and stands in no figure, and what stands in a list beside a link.
 */
export function picturesOf(html: string): Picture[] {
  const reader = new PictureReader();
  for (const tag of htmlTags(html)) reader.add(tag);
  return reader.pictures;
}

class PictureReader {
  readonly pictures: Picture[] = [];
  private figures = 0;
  private lists = 0;
  /** Where the link around what comes next leads. */
  private link: string | null = null;
  /** The pictures of a list's item, until it ends without a link. */
  private ofItem: Picture[] = [];
  private itemHasLink = false;

  add(tag: HtmlTag): void {
    const step = tag.isClosing ? -1 : 1;
    if (tag.name === 'figure') this.figures += step;
    else if (tag.name === 'ul' || tag.name === 'ol') this.lists += step;
    else if (tag.name === 'li') this.endItem();
    else if (tag.name === 'a') this.addLink(tag);
    else if (tag.name === 'img') this.addPicture(tag);
  }

  private addLink(tag: HtmlTag): void {
    this.link = tag.isClosing ? null : addressIn(tag);
    if (this.link !== null && !isPictureFile(this.link)) this.itemHasLink = true;
  }

  private addPicture(tag: HtmlTag): void {
    if (isTiny(tag) || (this.figures <= 0 && this.link !== null && !isPictureFile(this.link))) return;
    const address = addressIn(tag) ?? '';
    const alt = oneLine(attributeIn(tag, 'alt') ?? '');
    (this.lists > 0 ? this.ofItem : this.pictures).push({ name: samePicture(address), address, alt });
  }

  private endItem(): void {
    if (!this.itemHasLink) this.pictures.push(...this.ofItem);
    this.ofItem = [];
    this.itemHasLink = false;
  }
}

function isTiny(tag: HtmlTag): boolean {
  return (['width', 'height'] as const).some((name) => {
    const side = parseInt(attributeIn(tag, name) ?? '', 10);
    return side < SMALLEST;
  });
}
