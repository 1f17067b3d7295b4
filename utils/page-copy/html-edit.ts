/** A stretch of serialised HTML (`end` is exclusive), and what comes in its place: ASCII. */
export interface HtmlEdit {
  start: number;
  end: number;
  text: string;
}

const MARK = /[">]/g;

/** Index of the `>` that ends a tag, outside of quotes; -1 where there is none. `from` is behind the tag's name. */
export function endOfTag(html: string, from: number): number {
  MARK.lastIndex = from;
  for (let mark = MARK.exec(html); mark; mark = MARK.exec(html)) {
    if (mark[0] === '>') return mark.index;
    const closing = html.indexOf('"', MARK.lastIndex);
    if (closing < 0) return -1;
    MARK.lastIndex = closing + 1;
  }
  return -1;
}
