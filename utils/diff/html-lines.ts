import { type Checkpoint, noDeadline } from './deadline';
import { decodeEntities } from './decode-entities';
import { addressIn, type HtmlTag, htmlTags } from './html-tags';
import { sameAddress } from './same-address';
import { withoutSpace } from './white-space';

/** A line of text as the HTML has it. */
export interface HtmlLine {
  /** Its characters without white space. */
  bare: string;
  /** How many of them are in links. */
  linkedLength: number;
  /** Its text outside of links, with a space in the place of each link. */
  unlinked: string;
  /** Where its links lead. */
  links: string[];
}

/** Elements of stored HTML that do not begin a line. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup td th ' +
    'time tt u var wbr col colgroup'
  ).split(' '),
);

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

  addText(markup: string): void {
    const { line } = this;
    const text = decodeEntities(markup);
    const bare = withoutSpace(text);
    line.bare += bare;
    if (this.inLink) line.linkedLength += bare.length;
    line.unlinked += this.inLink ? ' ' : text;
  }

  addTag(tag: HtmlTag): void {
    if (!INLINE.has(tag.name) && !isMath(tag.name)) this.endLine();
    if (tag.name !== 'a') return;
    this.inLink = !tag.isClosing;
    const address = tag.isClosing ? null : addressIn(tag);
    if (address !== null) this.line.links.push(sameAddress(address));
  }

  finish(): HtmlLine[] {
    this.endLine();
    return this.lines;
  }

  /** A line without characters is dropped with its links: a link around a picture alone belongs to no words. */
  private endLine(): void {
    if (this.line.bare !== '') this.lines.push(this.line);
    this.line = emptyLine();
  }
}

function emptyLine(): HtmlLine {
  return { bare: '', linkedLength: 0, unlinked: '', links: [] };
}

const MATH =
  /^m(?:ath|[a-z]{1,2}|row|frac|sqrt|style|text|space|table|t[rd]|s\w+|u\w+|over|p\w+|m\w+|enclose|error|root)$/;

function isMath(name: string): boolean {
  return MATH.test(name) && name !== 'main' && name !== 'menu';
}
