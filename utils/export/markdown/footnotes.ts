import { elementsIn, type HtmlElement, type HtmlNode, textOf } from '../html/html-tree';

/** Footnotes of a text: what leads to one, where each stands, and the ways back. */
export interface Footnotes {
  /** Numbers of notes by the links that lead to them. */
  references: ReadonlyMap<HtmlElement, number>;
  /** Numbers of notes by the elements that are the notes. */
  notes: ReadonlyMap<HtmlElement, number>;
  /** Links from a note back to its place in the text. */
  backlinks: ReadonlySet<HtmlElement>;
}

/** What a link to a note is called: a number, a letter, a sign; in brackets at times. */
const LABEL = /^[\s[(]{0,3}(?:\d{1,4}|[a-z]|[*†‡§¶]{1,3})[\s\])]{0,3}$/i;
/** Elements that can be a note. */
const HOLDERS = new Set(['li', 'p', 'dd', 'div', 'aside', 'section']);
/** Letters of the longest link back: an arrow, a number, `[1]`, `↩︎`. */
const LONGEST_BACK = 6;

/** A link within the page. */
interface InnerLink {
  link: HtmlElement;
  id: string;
  place: number;
  /** The element that would be the note which it stands in. */
  holder: HtmlElement | null;
}

/** An element that links lead to, and the note that it is or begins. */
interface Target {
  holder: HtmlElement | null;
  place: number;
}

/** Finds footnotes: a short link down to a paragraph or an entry of a list. */
export function findFootnotes(nodes: readonly HtmlNode[]): Footnotes {
  const { links, targets } = readIds(nodes);
  const references = new Map<HtmlElement, number>();
  const notes = new Map<HtmlElement, number>();
  for (const { link, id, place, holder } of links) {
    const target = targets.get(id);
    if (!target?.holder || target.place < place || target.holder === holder) continue;
    if (!LABEL.test(textOf(link.children))) continue;
    const number = notes.get(target.holder) ?? notes.size + 1;
    notes.set(target.holder, number);
    references.set(link, number);
  }
  return { references, notes, backlinks: backlinksOf(links, targets, notes) };
}

/** Short links in a note to what stands before it. */
function backlinksOf(
  links: readonly InnerLink[],
  targets: ReadonlyMap<string, Target>,
  notes: ReadonlyMap<HtmlElement, number>,
): Set<HtmlElement> {
  if (notes.size === 0) return new Set();
  const byElement = new Map(links.map((link) => [link.link, link]));
  const inNotes = [...notes.keys()].flatMap((note) => [...elementsIn(note.children)]);
  return new Set(
    inNotes.filter((node) => {
      const found = byElement.get(node);
      const target = found && targets.get(found.id);
      return target && target.place < found.place && textOf(node.children).trim().length <= LONGEST_BACK;
    }),
  );
}

function readIds(nodes: readonly HtmlNode[]): { links: InnerLink[]; targets: Map<string, Target> } {
  const links: InnerLink[] = [];
  const targets = new Map<string, Target>();
  let place = 0;
  const read = (some: readonly HtmlNode[], around: HtmlElement | null) => {
    for (const node of some) {
      if (typeof node === 'string') continue;
      place++;
      const holder = HOLDERS.has(node.name) ? node : around;
      const { id, href = '' } = node.attributes;
      if (id !== undefined && !targets.has(id)) targets.set(id, { holder, place });
      if (node.name === 'a' && href.startsWith('#'))
        links.push({ link: node, id: href.slice(1), place, holder });
      read(node.children, holder);
    }
  };
  read(nodes, null);
  return { links, targets };
}
