import { Parser } from 'htmlparser2';

/** Elements that are lines of their own. */
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'pre',
]);

/** Elements whose text is never shown. */
const UNSEEN = new Set(['script', 'style', 'template']);

/** A note that a tool may have written in HTML, as text; one without tags stays as it is. */
export function noteText(note: string): string {
  if (!/<\/?[a-z]/i.test(note)) return note;
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen++;
      if (name === 'br') text += '\n';
      if (name === 'li') text += '- ';
    },
    ontext(piece) {
      if (unseen === 0) text += piece.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--;
      if (BLOCKS.has(name)) text += '\n\n';
    },
  });
  parser.end(note);
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(- .*)\n\n(?=- )/gm, '$1\n')
    .trim();
}

/** The note of a link, joined from several notes and a summary of the page. */
export function joinedNotes(notes: readonly (string | null | undefined)[]): string {
  const texts = notes.map((note) => note?.trim() ?? '').filter((note) => note !== '');
  return [...new Set(texts)].join('\n\n');
}
