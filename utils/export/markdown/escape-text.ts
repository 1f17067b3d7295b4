/** A quick look for what may have to be escaped. */
const SUSPECT = /[\\`*_[\]<~$=%#&]/;

/** What always means something in Markdown, or in Obsidian (`$`). */
const ALWAYS = /[\\`*[\]<~$]/g;
/** Marks and comments of Obsidian: `==` and `%%`. */
const DOUBLED = /==|%%/g;
/** What begins a tag in Obsidian. */
const TAG = /(?<![^\s(])#(?=[\p{L}\p{N}_/-])/gu;
/** `_` marks nothing inside a word. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would be read as a reference. */
const REFERENCE = /&(?=#?[a-z0-9]{1,40};)/gi;

/** Text that Markdown shows as it is, wherever on a line it stands but at its beginning. */
export function escapeText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(ALWAYS, '\\$&')
    .replace(DOUBLED, (two) => `\\${two[0]}\\${two[0]}`)
    .replace(TAG, '\\#')
    .replace(UNDERSCORE, '\\_')
    .replace(REFERENCE, '\\&');
}

/** Beginnings of a line that would make it a heading, a list, a rule, a quote or a table. */
const LINE_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=[\s\-:|]|$)|[=:|])/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

/** Lines of a paragraph whose words are escaped already: none becomes anything but a line. */
export function escapeLineStarts(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.replace(LINE_START, '\\$&').replace(NUMBERED, '$1\\$2'))
    .join('\n');
}

/** An address in the brackets of a link. */
export function linkTarget(url: string): string {
  const whole = url.trim().replace(/\s/g, '%20').replace(REFERENCE, '&amp;');
  if (!/[()<>\\]/.test(whole)) return whole;
  return `<${whole.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('\\', '%5C')}>`;
}

/** Text in the fewest backticks that do not end it; on one line. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Lines as they are, between fences that none of them ends. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const name = /^[\w+#.-]{1,40}$/.test(language) ? language : '';
  return `${fence}${name}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
