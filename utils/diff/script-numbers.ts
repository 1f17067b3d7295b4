import { inScript, isScriptNumber } from '../model/script-digits';
import { type HtmlLine, htmlLines } from './html-lines';
import { LineFinder, placesOf } from './line-finder';

/**
 * The text of an article with the numbers that stand above or below the line in characters that say so: 10⁶, CO₂. Extraction
 * leaves them plain, because the scripts that pages wait for are small.
 */
export function withScriptNumbers({ text, html }: { text: string; html: string }): string {
  if (!/<su[bp]\b/i.test(html)) return text;
  const finder = new LineFinder(htmlLines(html));
  return text
    .split('\n')
    .map((line) => {
      const found = finder.next(line);
      return found ? withScripts(line, found) : line;
    })
    .join('\n');
}

/** One line of it. A text that is not in normal form C stays as it is: its characters are not those of the HTML's line. */
export function withScripts(line: string, { marks }: HtmlLine): string {
  if (marks.length === 0 || line.normalize('NFC') !== line) return line;
  const places = placesOf(line);
  return marks.reduce((text, { kind, start, end }) => {
    const from = places[start] ?? 0;
    const last = places[end - 1] ?? 0;
    const number = text.slice(from, last + 1);
    if (kind === 'struck' || !isScriptNumber(number)) return text;
    return text.slice(0, from) + inScript(number, kind) + text.slice(last + 1);
  }, line);
}
