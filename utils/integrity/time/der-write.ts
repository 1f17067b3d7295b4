import { concatBytes } from '../../bytes/concat-bytes';
import { TAG } from './der';

type Bytes = Uint8Array<ArrayBuffer>;

/** An element of a tag and its content, the length written as short as DER demands. */
export function derElement(tag: number, ...content: readonly Uint8Array[]): Bytes {
  const inside = concatBytes(content);
  const digits: number[] = [];
  for (let rest = inside.length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  const length = inside.length < 0x80 ? [inside.length] : [0x80 + digits.length, ...digits];
  return concatBytes([Uint8Array.from([tag, ...length]), inside]);
}

/** An integer that is not negative, from its bytes: without leading zeros, but for one where the first bit is set. */
export function derInteger(bytes: Uint8Array): Bytes {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  const needsZero = (digits[0] ?? 0) >= 0x80;
  return derElement(TAG.integer, needsZero ? Uint8Array.of(0) : new Uint8Array(), digits);
}

/** An object identifier from its dotted form. */
export function derOid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift(0x80 + (left % 128));
    return digits;
  });
  return derElement(TAG.oid, Uint8Array.from(arcs));
}
