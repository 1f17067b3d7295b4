import { Parser } from 'htmlparser2';
import { withoutUnseen } from '../texts/without-unseen';

/** An element of stored HTML. */
export interface HtmlElement {
  /** In lower case. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
  /** Whether a block (`BLOCKS`) is anywhere in it. */
  holdsBlocks: boolean;
}

/** Text, or an element. */
export type HtmlNode = string | HtmlElement;

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup ' +
    'hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** An element, for parts that are made here. */
export function element(
  name: string,
  children: HtmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement {
  return { name, attributes, children, holdsBlocks: children.some(isOrHoldsBlock) };
}

/** Whether a node is a block or has one in it. */
export function isOrHoldsBlock(node: HtmlNode): boolean {
  return typeof node !== 'string' && (node.holdsBlocks || BLOCKS.has(node.name));
}

/**
 * Stored HTML as a tree, where there is no DOM: in a worker and on the command line. It was written by our sanitiser, so that
 * a browser would build the same tree. Characters that show nothing are left out.
 */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = element('', []);
  const open: HtmlElement[] = [root];
  const last = () => open.at(-1) ?? root;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const made = element(name, [], attributes);
        last().children.push(made);
        open.push(made);
      },
      ontext: (text) => addText(last().children, text),
      onclosetag: () => {
        const closed = open.pop();
        if (closed && isOrHoldsBlock(closed)) last().holdsBlocks = true;
      },
    },
    { decodeEntities: true },
  );
  parser.end(withoutUnseen(html));
  return root.children;
}

/** Text comes in pieces, which end at references as `&amp;`. */
function addText(children: HtmlNode[], text: string): void {
  const before = children.at(-1);
  if (typeof before === 'string') children[children.length - 1] = before + text;
  else children.push(text);
}

/** The text in nodes, as it is. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : node.name === 'br' ? '\n' : textOf(node.children)))
    .join('');
}

/** All elements in nodes, in the order of the document. */
export function* elementsIn(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    yield node;
    yield* elementsIn(node.children);
  }
}
