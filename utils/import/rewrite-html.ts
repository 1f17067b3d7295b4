import { Parser } from 'htmlparser2';
import { MenbeError } from '../model/result';
import { escapeHtml } from '../text/escape-html';

/** Attributes of an element by their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** What becomes of an element: its attributes, or HTML in place of it and all that is in it. */
type ElementRule = (name: string, attributes: Attributes) => Attributes | string;

/** Elements that are about a page, and no text of it. */
const LEFT_OUT = new Set(['head', 'title', 'meta', 'base', 'link', 'script', 'style', 'template']);

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements, and old ones */
const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Most elements in each other: browsers stop at 512, and time to read more grows with its square. */
const DEEPEST = 1000;

/**
 * Writes the text of a page anew, by a rule for its elements. Reads XHTML too: `<p/>` is empty, CDATA is text. Nothing in it runs or
 * loads, and what it declares (entities) is not replaced. Throws `import-file-unreadable` where it is nested too deeply.
 */
export function rewriteHtml(html: string, rule: ElementRule): string {
  const writer = new HtmlWriter(rule);
  new Parser(writer, { recognizeSelfClosing: true, recognizeCDATA: true }).end(html);
  return writer.written();
}

class HtmlWriter {
  private readonly pieces: string[] = [];
  private depth = 0;
  /** How deep the element is in whose place something else stands; 0 outside of such ones. */
  private replacedAt = 0;

  constructor(private readonly rule: ElementRule) {}

  onopentag(name: string, attributes: Attributes): void {
    if (++this.depth > DEEPEST) throw new MenbeError('import-file-unreadable', 'nested too deeply');
    if (this.replacedAt > 0) return;
    const become = LEFT_OUT.has(name) ? '' : this.rule(name, attributes);
    this.pieces.push(typeof become === 'string' ? become : `<${name}${written(become)}>`);
    if (typeof become === 'string') this.replacedAt = this.depth;
  }

  ontext(text: string): void {
    if (this.replacedAt === 0) this.pieces.push(escapeHtml(text));
  }

  onclosetag(name: string): void {
    if (this.replacedAt === 0 && !VOID.has(name)) this.pieces.push(`</${name}>`);
    if (this.replacedAt === this.depth) this.replacedAt = 0;
    this.depth--;
  }

  written(): string {
    return this.pieces.join('');
  }
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}
