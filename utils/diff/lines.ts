import { type Checkpoint, noDeadline } from './deadline';
import { htmlLines } from './html-lines';
import { oneLine, withoutSpace } from './white-space';

/** A paragraph, list item or other block of an article's text, which stands on a line of its own. */
export interface Line {
  text: string;
  /** Share of its characters that are links: 0 to 1. */
  linked: number;
  /** Its text outside of links. */
  unlinked: string;
  /** Addresses of its links, in order. */
  links: readonly string[];
}

/** Lines of the HTML that are looked through for the next line of the text. */
const LOOK_AHEAD = 40;

/**
 * The lines of an article's text, with the links that its HTML has in them. The words are those of the text; a line that
 * the HTML does not have in the same words has no links.
 */
export function linesOf(
  { text, html }: { text: string; html: string },
  checkpoint: Checkpoint = noDeadline,
): Line[] {
  const marked = htmlLines(html, checkpoint);
  let at = 0;
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .map((line) => {
      checkpoint();
      const bare = withoutSpace(line);
      const ahead = marked.slice(at, at + LOOK_AHEAD).findIndex((candidate) => candidate.bare === bare);
      const found = ahead >= 0 ? marked[at + ahead] : undefined;
      at += ahead + 1;
      if (!found) return { text: line, linked: 0, unlinked: line, links: [] };
      const linked = found.linkedLength / Math.max(1, bare.length);
      return { text: line, linked, unlinked: oneLine(found.unlinked), links: found.links };
    });
}
