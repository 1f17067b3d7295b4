import { toHex } from '../bytes';
import { type Der, DerError, TAG } from './der';

/** An object identifier in dotted form. */
export function oidOf(element: Der): string {
  if (element.tag !== TAG.oid) throw new DerError('no object identifier');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of element.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - 40 * root, ...rest].join('.');
}

/** A small whole number. Throws `DerError` for one that a number cannot hold exactly. */
export function smallIntegerOf(element: Der): number {
  if (element.content.length === 0 || element.content.length > 6) throw new DerError('no small number');
  return element.content.reduce((value, byte) => value * 256 + byte, 0);
}

/** A whole number as it is written in hexadecimal, without leading zeros. */
export function integerHexOf(element: Der): string {
  if (element.tag !== TAG.integer || element.content.length === 0) throw new DerError('no integer');
  return toHex(element.content).replace(/^0+(?=.)/, '');
}

/** The bytes of a bit string that ends with a whole byte, as keys and signatures do. */
export function bitStringOf(element: Der): Uint8Array<ArrayBuffer> {
  if (element.tag !== TAG.bitString || element.content[0] !== 0) throw new DerError('no bit string of bytes');
  return element.content.subarray(1);
}

const MONTH_TO_SECOND =
  '(?<month>\\d\\d)(?<day>\\d\\d)(?<hour>\\d\\d)(?<minute>\\d\\d)(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?Z$';
const FORM_OF_TIME: ReadonlyMap<number, RegExp> = new Map([
  [TAG.utcTime, new RegExp(`^(?<year>\\d\\d)${MONTH_TO_SECOND}`)],
  [TAG.generalizedTime, new RegExp(`^(?<year>\\d{4})${MONTH_TO_SECOND}`)],
]);

/**
 * A UTCTime or GeneralizedTime as ISO 8601 UTC with milliseconds. Finer fractions are cut off.
 * https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
 */
export function timeOf({ tag, content }: Der): string {
  const text = latin1(content);
  const match = FORM_OF_TIME.get(tag)?.exec(text);
  const { year = '', month, day, hour, minute, second, fraction = '' } = match?.groups ?? {};
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const time = new Date(
    `${fourDigitYear(year)}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`,
  );
  if (!match || Number.isNaN(time.getTime())) throw new DerError(`no time: ${text}`);
  return time.toISOString();
}

/** A year of two digits, as UTCTime has it, lies between 1950 and 2049. */
function fourDigitYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

/** Text of any of ASN.1's string types, as far as names in certificates use them. */
export function textOf({ tag, content }: Der): string {
  const UTF8 = 0x0c;
  const BMP = 0x1e;
  if (tag === UTF8) return new TextDecoder().decode(content);
  if (tag === BMP) return new TextDecoder('utf-16be').decode(content);
  return latin1(content);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
