import { isHidden } from '../is-hidden';
import { bitsOf } from './word-bits';

/** Tags, roles and states of the boxes around a block; the order gives the bits that the block model was trained with. */
export const TAG_SIGNALS: readonly string[] =
  'article main aside footer header nav form figure figcaption blockquote table heading section dd hidden ul dialog role-nav'.split(
    ' ',
  );

/** The bit of one of TAG_SIGNALS. */
export function tagBit(name: string): number {
  return tagBits([name]);
}

/** The bits of several signals. */
export function tagBits(names: readonly string[]): number {
  return bitsOf(TAG_SIGNALS, names);
}

/** Tags and roles with a signal: that of their own name, or the one after `=`. */
const TAGS =
  'article main aside footer header nav form figure figcaption blockquote table section dd ul dialog fieldset=form ' +
  'h1=heading h2=heading h3=heading h4=heading h5=heading h6=heading dt=dd ol=ul';
const ROLES =
  'article main dialog heading complementary=aside contentinfo=footer banner=header navigation=nav menu=role-nav ' +
  'menubar=role-nav tablist=role-nav search=form alertdialog=dialog alert=dialog';

function readBits(table: string, keyOf: (name: string) => string): ReadonlyMap<string, number> {
  return new Map(
    table.split(' ').map((entry) => {
      const [name = '', signal = name] = entry.split('=');
      return [keyOf(name), tagBit(signal)];
    }),
  );
}

const TAG_BITS = readBits(TAGS, (name) => name.toUpperCase());
const ROLE_BITS = readBits(ROLES, (name) => name);

/** A bit for each of TAG_SIGNALS that an element has. */
export function tagSignalsOf(element: Element): number {
  const ofTag = TAG_BITS.get(element.nodeName) ?? 0;
  if (!element.hasAttributes()) return ofTag;
  const role = element.getAttribute('role');
  const ofRole = role === null ? 0 : (ROLE_BITS.get(role) ?? 0);
  return ofTag | ofRole | (isHidden(element) ? tagBit('hidden') : 0);
}
