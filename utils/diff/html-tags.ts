import { decodeEntities } from './decode-entities';

/** A tag of stored HTML. */
export interface HtmlTag {
  /** Where it begins and ends in the HTML, `end` not included. */
  start: number;
  end: number;
  /** Name of the element, in lower case. */
  name: string;
  isClosing: boolean;
  /** Everything between the name and `>`, as written. */
  attributes: string;
}

/** Linear: outside of quotes a tag has no `<`, and its name ends where no more characters of names follow. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])([^<>"]*(?:"[^"]*"[^<>"]*)*)>/gi;
const ATTRIBUTES = {
  alt: /\salt="([^"]*)"/i,
  width: /\swidth="([^"]*)"/i,
  height: /\sheight="([^"]*)"/i,
} as const;
const ADDRESS = /\s(?:href|src)="([^"]*)"/i;

/**
 * The tags of stored HTML, in order. It was serialised by the browser (quotes around every attribute, few entities), so it
 * needs no parser, which workers do not have.
 */
export function* htmlTags(html: string): Generator<HtmlTag> {
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    const isClosing = slash === '/';
    yield { start: index, end: index + tag.length, name: name.toLowerCase(), isClosing, attributes };
  }
}

/** The decoded value of an attribute of a tag; `null` when it has none of that name. */
export function attributeIn({ attributes }: HtmlTag, name: keyof typeof ATTRIBUTES): string | null {
  const value = ATTRIBUTES[name].exec(attributes)?.[1];
  return value === undefined ? null : decodeEntities(value);
}

/** The decoded `href` or `src` of a tag; `null` when it has neither. */
export function addressIn({ attributes }: HtmlTag): string | null {
  const address = ADDRESS.exec(attributes)?.[1];
  return address === undefined ? null : decodeEntities(address);
}
