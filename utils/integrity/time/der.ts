/**
 * A reader of DER (ITU-T X.690), as far as time-stamp tokens and certificates go: definite lengths, tags of one byte.
 * An element keeps where it stands, because signatures are made over the bytes as they were sent.
 */
export class DerError extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'DerError';
  }
}

/** Tags that are read by number; `context(0)` is what ASN.1 writes as `[0]`, constructed. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of a constructed element `[number]`. */
export function context(number: number): number {
  return 0xa0 + number;
}

/** One element: its tag, its content and all of its bytes, both views of what was read. */
export interface Der {
  tag: number;
  content: Uint8Array<ArrayBuffer>;
  whole: Uint8Array<ArrayBuffer>;
}

/** Reads bytes that are exactly one element. Throws `DerError` otherwise. */
export function readDer(bytes: Uint8Array<ArrayBuffer>): Der {
  const element = readAt(bytes, 0);
  if (element.whole.length !== bytes.length) throw new DerError('bytes after the end');
  return element;
}

/** The elements inside a constructed one, in order. Throws `DerError`. */
export function childrenOf({ tag, content }: Der): Der[] {
  if ((tag & 0x20) === 0) throw new DerError(`tag ${tag} has no elements inside`);
  const children: Der[] = [];
  for (let at = 0; at < content.length;) {
    const child = readAt(content, at);
    children.push(child);
    at += child.whole.length;
  }
  return children;
}

/** Takes the elements of a sequence one after another, by the tags they must or may have. */
export class DerCursor {
  private readonly elements: Der[];
  private at = 0;

  /** Throws `DerError` when `parent` has not the tag. */
  constructor(parent: Der, tag: number = TAG.sequence) {
    if (parent.tag !== tag) throw new DerError(`tag ${parent.tag} in place of ${tag}`);
    this.elements = childrenOf(parent);
  }

  /** The next element, which must have the tag (any, if none is given). */
  next(tag?: number): Der {
    const element = this.elements[this.at];
    if (!element) throw new DerError('an element is missing');
    if (tag !== undefined && element.tag !== tag) throw new DerError(`tag ${element.tag} in place of ${tag}`);
    this.at++;
    return element;
  }

  /** The next element if it has the tag. */
  optional(tag: number): Der | null {
    return this.elements[this.at]?.tag === tag ? this.next() : null;
  }
}

/** The one element inside another. Throws `DerError` when there are none or several. */
export function onlyChild(parent: Der): Der {
  const [child, ...more] = childrenOf(parent);
  if (!child || more.length > 0) throw new DerError('one element expected inside');
  return child;
}

function readAt(bytes: Uint8Array<ArrayBuffer>, start: number): Der {
  const tag = bytes[start];
  const first = bytes[start + 1];
  if (tag === undefined || first === undefined) throw new DerError('cut off');
  if ((tag & 0x1f) === 0x1f) throw new DerError('a tag of several bytes');
  let length = first;
  let at = start + 2;
  if (first >= 0x80) {
    const digits = first & 0x7f;
    if (digits === 0 || digits > 4) throw new DerError('a length that is indefinite or too long');
    length = 0;
    for (const end = at + digits; at < end; at++) length = length * 256 + (bytes[at] ?? Number.NaN);
  }
  const end = at + length;
  // Also refuses a length that was cut off: comparing with NaN is false.
  if (!(end <= bytes.length)) throw new DerError('cut off');
  return { tag, content: bytes.subarray(at, end), whole: bytes.subarray(start, end) };
}
