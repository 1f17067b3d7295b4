/** What the letter behind a backslash means, in JSON and in Python. */
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** How many hexadecimal digits follow the letter behind a backslash. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * The texts of a list as it is written in a cell of a table, in JSON (`["a", "b"]`) or in Python (`['a', "it's"]`).
 * Any other cell is read as names with commas between them.
 */
export function listLiteral(cell: string): string[] {
  const text = cell.trim();
  if (!text.startsWith('[')) return text.split(',');
  const texts: string[] = [];
  for (let at = 1; at < text.length; at++) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'") continue;
    const { value, end } = quoted(text, at + 1, quote);
    texts.push(value);
    at = end;
  }
  return texts;
}

/** The text that begins at a place and ends before its quote, or at the end of the cell; and where its quote is. */
function quoted(text: string, from: number, quote: string): { value: string; end: number } {
  let value = '';
  let at = from;
  for (; at < text.length && text[at] !== quote; at++) {
    if (text[at] !== '\\') {
      value += text[at];
      continue;
    }
    at++;
    const letter = text[at] ?? '';
    const digits = text.slice(at + 1, at + 1 + (DIGITS[letter] ?? 0));
    if (digits !== '' && isCodePoint(digits)) {
      value += String.fromCodePoint(parseInt(digits, 16));
      at += digits.length;
    } else value += ESCAPED[letter] ?? letter;
  }
  return { value, end: at };
}

function isCodePoint(digits: string): boolean {
  return /^[0-9a-f]+$/i.test(digits) && parseInt(digits, 16) <= 0x10_ffff;
}
