/** An element of the XML that S3 answers with. Attributes and namespaces mean nothing there and are left out. */
export interface XmlElement {
  name: string;
  /** Text directly in it. */
  text: string;
  children: XmlElement[];
}

/** Bounds for what a hostile server sends: a page of a LIST has 1,000 objects of some ten elements, four levels deep. */
const DEEPEST = 10;
const MOST_ELEMENTS = 40_000;
const LONGEST = 8 * 1024 * 1024;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the small part of XML that S3 uses: elements and text. What it does not use is refused: document types (and with them entities
 * of one's own), CDATA, comments, instructions but the first.
 * @returns the root; `null` where the text is anything else
 */
export function readXml(text: string): XmlElement | null {
  return text.length > LONGEST ? null : new XmlReader(text).read();
}

/** The text of the first child of that name; `null` without one. */
export function childText(element: XmlElement, name: string): string | null {
  return element.children.find((child) => child.name === name)?.text ?? null;
}

class XmlReader {
  private at = 0;
  private elements = 0;

  constructor(private readonly text: string) {}

  read(): XmlElement | null {
    if (this.text.startsWith('\uFEFF')) this.at = 1;
    this.skipDeclaration();
    const open: XmlElement[] = [];
    for (;;) {
      const words = this.takeText();
      if (words === null || !addText(open.at(-1), words)) return null;
      const tag = this.takeTag();
      if (tag === null) return null;
      const ended = this.follow(tag, open);
      if (ended === 'wrong') return null;
      if (ended !== 'open') return this.isAtEnd() ? ended : null;
    }
  }

  /** Opens or closes an element. @returns the root once it is closed */
  private follow(tag: Tag, open: XmlElement[]): XmlElement | 'open' | 'wrong' {
    if (tag.kind === 'end') {
      const closed = open.pop();
      if (closed?.name !== tag.name) return 'wrong';
      return open.length === 0 ? closed : 'open';
    }
    const element: XmlElement = { name: tag.name, text: '', children: [] };
    if (++this.elements > MOST_ELEMENTS || open.length >= DEEPEST) return 'wrong';
    open.at(-1)?.children.push(element);
    if (tag.kind === 'start') open.push(element);
    else if (open.length === 0) return element;
    return 'open';
  }

  private skipDeclaration(): void {
    if (!this.text.startsWith('<?xml', this.at)) return;
    const end = this.text.indexOf('?>', this.at);
    this.at = end < 0 ? this.text.length : end + 2;
  }

  /** Text up to the next `<`; `null` where no `<` follows or an entity is not known. */
  private takeText(): string | null {
    const end = this.text.indexOf('<', this.at);
    if (end < 0) return null;
    const raw = this.text.slice(this.at, end);
    this.at = end;
    return decodeEntities(raw);
  }

  private takeTag(): Tag | null {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) return null;
    const inside = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return readTag(inside);
  }

  private isAtEnd(): boolean {
    return this.text.slice(this.at).trim() === '';
  }
}

interface Tag {
  kind: 'start' | 'end' | 'empty';
  name: string;
}

/** What stands between `<` and `>`. A `>` within an attribute, which S3 never sends, makes the tag unreadable. */
function readTag(inside: string): Tag | null {
  const [, slash, name, rest] = /^(\/?)([A-Za-z][\w.-]{0,80})([^<]*)$/.exec(inside) ?? [];
  if (name === undefined || rest === undefined || !areAttributes(rest)) return null;
  if (slash === '/') return rest.trim() === '' ? { kind: 'end', name } : null;
  return { kind: rest.endsWith('/') ? 'empty' : 'start', name };
}

function areAttributes(rest: string): boolean {
  if (rest !== '' && !/^[\s/]/.test(rest)) return false;
  return rest.split('"').length % 2 === 1;
}

/** Outside the root only white space may stand. */
function addText(element: XmlElement | undefined, words: string): boolean {
  if (!element) return words.trim() === '';
  element.text += words;
  return true;
}

function decodeEntities(raw: string): string | null {
  const [first = '', ...parts] = raw.split('&');
  let decoded = first;
  for (const part of parts) {
    const end = part.slice(0, 12).indexOf(';');
    const character = end < 0 ? null : decodeEntity(part.slice(0, end));
    if (character === null) return null;
    decoded += character + part.slice(end + 1);
  }
  return decoded;
}

function decodeEntity(body: string): string | null {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(body);
  if (!number) return Object.hasOwn(ENTITIES, body) ? (ENTITIES[body] ?? null) : null;
  const point = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
