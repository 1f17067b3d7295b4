import { decodeEntities } from './decode-entities';
import { sameAddress, samePicture } from './same-address';
import { withoutSpace } from './white-space';

/** A line of text as the HTML has it: its characters without white space, how many of them are links, where these lead. */
export interface HtmlLine {
  bare: string;
  linkedLength: number;
  links: string[];
}

/** Elements that do not begin a line, of those that stored HTML may have. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup td th ' +
    'time tt u var wbr col colgroup'
  ).split(' '),
);

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/gi;
const ADDRESS = /\s(?:href|src)="([^"]*)"/i;

/**
 * Reads stored HTML, which the browser has written: quotes around every attribute, few entities. It is read here without a
 * parser because workers have none. MathML is text like the rest.
 */
export function htmlLines(html: string): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let line: HtmlLine = { bare: '', linkedLength: 0, links: [] };
  let inLink = false;
  let at = 0;
  const add = (markup: string) => {
    const bare = withoutSpace(decodeEntities(markup));
    line.bare += bare;
    if (inLink) line.linkedLength += bare.length;
  };
  const end = () => {
    if (line.bare !== '') {
      lines.push(line);
      line = { bare: '', linkedLength: 0, links: [] };
    }
  };
  for (const { index, 0: tag, 1: closing, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
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

/** What names the pictures of stored HTML, without those that only hold a place. */
export function picturesOf(html: string): string[] {
  const pictures: string[] = [];
  for (const { 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    const picture = name.toLowerCase() === 'img' ? samePicture(addressIn(attributes) ?? '') : null;
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
