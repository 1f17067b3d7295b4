import { escapeHtml } from '../text/escape-html';

/** Characters of all pictures in one text: 8 MB of them. */
const ROOM = 11_000_000;

/** Room for the pictures that stand in a text as `data:` addresses; one that a text has twice counts twice. */
export class PictureRoom {
  /** In characters. */
  left = ROOM;

  /** An element with a picture; '' where there is no room left for it. */
  imageOf(address: string, alt = ''): string {
    if (address.length > this.left) return '';
    this.left -= address.length;
    return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
  }
}
