import type { Script } from '../model/script-digits';
import { type Checkpoint, noDeadline } from './deadline';
import { decodeEntities } from './decode-entities';
import { addressIn, type HtmlTag, htmlTags } from './html-tags';
import { sameAddress } from './same-address';
import type { Stretch } from './stretch';
import { bareCharacters } from './white-space';

/** What is done to a piece of text: struck through, or put above or below the line. */
type MarkKind = 'struck' | Script;

/** A marked piece of a line, in its bare characters. */
interface Mark extends Stretch {
  kind: MarkKind;
}

/** A link in a line, in its bare characters. */
export interface Link extends Stretch {
  address: string;
}

/** A line of text as the HTML has it. */
export interface HtmlLine {
  /** Its characters, see `bareCharacters`. */
  bare: string;
  /** How many of them are in links. */
  linkedLength: number;
  /** Its text outside of links, with a space in the place of each link. */
  unlinked: string;
  links: Link[];
  marks: Mark[];
  /** Where each cell of a row begins, in its bare characters. */
  cells: number[];
}

/** Elements of stored HTML that do not begin a line, beside those of `MARKED_BY`. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data dfn em i img ins kbd mark q rp rt ruby samp small span strong td th time tt u var wbr ' +
    'col colgroup'
  ).split(' '),
);

/** Elements that mark text. */
const MARKED_BY: ReadonlyMap<string, MarkKind> = new Map([
  ...['del', 's', 'strike'].map((name) => [name, 'struck'] as const),
  ['sup', 'sup'],
  ['sub', 'sub'],
]);

/** Cuts stored HTML into lines. MathML is text like the rest. */
export function htmlLines(html: string, checkpoint: Checkpoint = noDeadline): HtmlLine[] {
  const lines = new LineBuilder();
  let at = 0;
  for (const tag of htmlTags(html)) {
    checkpoint();
    lines.addText(html.slice(at, tag.start));
    lines.addTag(tag);
    at = tag.end;
  }
  lines.addText(html.slice(at));
  return lines.finish();
}

class LineBuilder {
  private readonly lines: HtmlLine[] = [];
  private line = emptyLine();
  private inLink = false;
  /** Elements of each kind that are open. */
  private readonly open = new Map<MarkKind, number>();

  addText(markup: string): void {
    const { line } = this;
    const text = decodeEntities(markup);
    const start = line.bare.length;
    line.bare += bareCharacters(text);
    this.addMarks(start);
    if (this.inLink) this.addLinked(line.bare.length - start);
    line.unlinked += this.inLink ? ' ' : text;
  }

  addTag(tag: HtmlTag): void {
    const { name, isClosing } = tag;
    const kind = MARKED_BY.get(name);
    if (kind) this.open.set(kind, Math.max(0, (this.open.get(kind) ?? 0) + (isClosing ? -1 : 1)));
    else if (!INLINE.has(name) && !isMath(name)) this.endLine();
    else if (name === 'a') this.addLink(tag);
    else if (!isClosing && (name === 'td' || name === 'th')) this.line.cells.push(this.line.bare.length);
  }

  finish(): HtmlLine[] {
    this.endLine();
    return this.lines;
  }

  private addMarks(start: number): void {
    const { marks, bare } = this.line;
    if (this.open.size === 0 || bare.length === start) return;
    for (const [kind, count] of this.open) {
      if (count === 0) continue;
      const last = marks.findLast((mark) => mark.kind === kind);
      if (last?.end === start) last.end = bare.length;
      else marks.push({ kind, start, end: bare.length });
    }
  }

  private addLink(tag: HtmlTag): void {
    this.inLink = !tag.isClosing;
    const address = tag.isClosing ? null : addressIn(tag);
    const at = this.line.bare.length;
    if (address !== null) this.line.links.push({ address: sameAddress(address), start: at, end: at });
  }

  private addLinked(length: number): void {
    this.line.linkedLength += length;
    const link = this.line.links.at(-1);
    if (link) link.end = this.line.bare.length;
  }

  /** A line without characters is dropped with its links: a link around a picture alone belongs to no words. */
  private endLine(): void {
    if (this.line.bare !== '') this.lines.push(this.line);
    this.line = emptyLine();
  }
}

function emptyLine(): HtmlLine {
  return { bare: '', linkedLength: 0, unlinked: '', links: [], marks: [], cells: [] };
}

const MATH =
  /^m(?:ath|[a-z]{1,2}|row|frac|sqrt|style|text|space|table|t[rd]|s\w+|u\w+|over|p\w+|m\w+|enclose|error|root)$/;

function isMath(name: string): boolean {
  return MATH.test(name) && name !== 'main' && name !== 'menu';
}
