import { type Checkpoint, noDeadline } from './deadline';
import { decodeEntities } from './decode-entities';
import { sameAddress, samePicture } from './same-address';
import { withoutSpace } from './white-space';

/** A line of text as the HTML has it. */
export interface HtmlLine {
  /** Its characters without white space, and how many of them are links. */
  bare: string;
  linkedLength: number;
  /** What of it is no link, with white space where links are. */
  unlinked: string;
  /** Where its links lead. */
  links: string[];
}

/** Elements that do not begin a line, of those that stored HTML may have. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup td th ' +
    'time tt u var wbr col colgroup'
  ).split(' '),
);

/** Outside of quotes no tag holds `<`: text that looks like many tags that never end is read once. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)([^<>"]*(?:"[^"]*"[^<>"]*)*)>/gi;
const ADDRESS = /\s(?:href|src)="([^"]*)"/i;

/**
 * Reads stored HTML, which the browser has written: quotes around every attribute, few entities. It is read here without a
 * parser because workers have none. MathML is text like the rest.
 */
export function htmlLines(html: string, checkpoint: Checkpoint = noDeadline): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let line = emptyLine();
  let inLink = false;
  let at = 0;
  const add = (markup: string) => {
    const text = decodeEntities(markup);
    const bare = withoutSpace(text);
    line.bare += bare;
    if (inLink) line.linkedLength += bare.length;
    line.unlinked += inLink ? ' ' : text;
  };
  const end = () => {
    if (line.bare !== '') lines.push(line);
    // A link around a picture alone belongs to no words
    line = emptyLine();
  };
  for (const { index, 0: tag, 1: closing, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    checkpoint();
    add(html.slice(at, index));
    at = index + tag.length;
    const element = name.toLowerCase();
    if (!INLINE.has(element) && !isMath(element)) end();
    if (element === 'a') inLink = closing === '';
    const address = element === 'a' && closing === '' ? addressIn(attributes) : null;
    if (address !== null) line.links.push(sameAddress(address));
  }
  add(html.slice(at));
  end();
  return lines;
}

const emptyLine = (): HtmlLine => ({ bare: '', linkedLength: 0, unlinked: '', links: [] });

/**
 * What names the pictures that stored HTML has in figures: others, and those in lists, are as often
 * thumbnails and banners as the article's own.
 */
export function picturesOf(html: string): string[] {
  const pictures: string[] = [];
  let figures = 0;
  let lists = 0;
  for (const { 1: closing, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    const element = name.toLowerCase();
    const step = closing === '' ? 1 : -1;
    if (element === 'figure') figures += step;
    if (element === 'ul' || element === 'ol') lists += step;
    const picture =
      element === 'img' && figures > 0 && lists === 0 ? samePicture(addressIn(attributes) ?? '') : null;
    if (picture !== null) pictures.push(picture);
  }
  return pictures;
}

function addressIn(attributes: string): string | null {
  const address = ADDRESS.exec(attributes)?.[1];
  return address === undefined ? null : decodeEntities(address);
}

const isMath = (name: string): boolean =>
  /^m(?:ath|[a-z]{1,2}|row|frac|sqrt|style|text|space|table|t[rd]|s\w+|u\w+|over|p\w+|m\w+|enclose|error|root)$/.test(
    name,
  ) &&
  name !== 'main' &&
  name !== 'menu';
