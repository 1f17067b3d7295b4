import { ATTRIBUTES, ID_PREFIX, TEXT_TAGS } from './sanitise-config';

/** A tag as browsers write it out: names in lower case, values in double quotes, with the entities that writing out makes. */
const TAG =
  /<(?:\/[a-z][a-z0-9]{0,20}|[a-z][a-z0-9]{0,20}(?: [a-z]{1,20}(?:-[a-z]{1,20})?="(?:[^"<>&]|&(?:amp|quot|lt|gt|nbsp);)*")*)>/y;
const NAME = /[a-z][a-z0-9]*/;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

const TAGS = new Set(TEXT_TAGS.split(' '));
const NAMES = new Set(ATTRIBUTES.split(' '));

/** Addresses that begin as what they are, without an entity in the part that says what is done with them. */
const LINK = /^(?:https?:\/\/|mailto:|tel:|#.)/;
const PICTURE = /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,[A-Za-z0-9+/=]*$)/;

const CHECKS: Readonly<Record<string, (value: string, tag: string) => boolean>> = {
  href: (value) => LINK.test(value),
  cite: (value) => LINK.test(value),
  src: (value, tag) => tag === 'img' && PICTURE.test(value),
  id: (value) => value.startsWith(ID_PREFIX),
};

/**
 * Whether HTML is so plain that no sanitiser has to look at it: nothing but text and tags of the elements of text, in the form that browsers
 * write, with attributes and addresses that Menbe stores. None of these elements changes how what follows is read (as `style`, `svg`
 * or `noscript` do), so whatever way they are nested, a parser makes nothing else of them. `false` says nothing: anything unusual, such as
 * a comment or a formula, is left to the sanitiser, which takes a hundred times as long.
 */
export function isPlainHtml(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(html)?.[0];
    if (tag === undefined || !isPlainTag(tag)) return false;
  }
  return true;
}

function isPlainTag(tag: string): boolean {
  const name = NAME.exec(tag)?.[0] ?? '';
  if (!TAGS.has(name)) return false;
  for (const [, attribute = '', value = ''] of tag.matchAll(ATTRIBUTE)) {
    if (!NAMES.has(attribute) || CHECKS[attribute]?.(value, name) === false) return false;
  }
  return true;
}
