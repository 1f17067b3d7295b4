import { isRead } from '../short-texts';

/** How many texts are read before the headline, and from it on. */
export interface Around {
  before: number;
  after: number;
}

/** Texts read of a whole page: hostile pages have thousands. */
const MAX_TEXTS = 6000;

const SHOW_TEXT = 4;

function isShown(node: Node): node is Text {
  return /\S/.test((node as Text).data) && isRead(node);
}

/** Up to `most` texts that `next` walks to. */
function* take(next: () => Node | null, most: number): Generator<Text> {
  let left = most;
  for (let node = next(); node && left > 0; node = next()) {
    if (!isShown(node)) continue;
    left--;
    yield node;
  }
}

/** The page's texts in order; with `around`, those before and after the headline. */
export function* textsOf(doc: Document, headline: Element | null, around: Around | null): Generator<Text> {
  if (!doc.body) return;
  const walker = doc.createTreeWalker(doc.body, SHOW_TEXT);
  if (around && headline) {
    walker.currentNode = headline;
    yield* [...take(() => walker.previousNode(), around.before)].reverse();
    walker.currentNode = headline;
  }
  yield* take(() => walker.nextNode(), around ? around.after : MAX_TEXTS);
}
