import type { HtmlLine } from './html-lines';
import { bareCharacters, isSpace } from './white-space';

/** Lines of the HTML that are looked through for the next line of the text. */
const LOOK_AHEAD = 40;

/** Finds lines of a text, one after another, among those of its HTML. */
export class LineFinder {
  private at = 0;

  constructor(private readonly lines: readonly HtmlLine[]) {}

  /** The line of the HTML in the same words; `undefined` when it is not near. */
  next(line: string): HtmlLine | undefined {
    const bare = bareCharacters(line);
    const near = this.lines.slice(this.at, this.at + LOOK_AHEAD);
    const ahead = near.findIndex((candidate) => candidate.bare === bare);
    this.at += ahead + 1;
    return near[ahead];
  }
}

/** Where each of the bare characters of a line stands in it. */
export function placesOf(line: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < line.length; at++) if (!isSpace(line.charAt(at))) places.push(at);
  return places;
}
