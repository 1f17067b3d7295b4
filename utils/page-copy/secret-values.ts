import { endOfTag, type HtmlEdit } from './html-edit';

const TAG = /<(input|meta)\b/gi;
const SECRET_FIELD =
  /\s(?:type="(?:password|hidden)"|autocomplete="[^"]*(?:password|one-time-code|cc-)[^"]*")/i;
const VALUE = /\svalue="[^"]*"/i;
/** Names of `<meta>` elements that hold a token against forged requests. */
const TOKEN = /\sname="[^"]*(?:csrf|xsrf)[^"]*"/i;
const CONTENT = /\scontent="[^"]*"/i;

/**
 * Takes out the values of password and hidden fields and of those for codes and bank cards, and tokens against forged requests, of HTML that a browser has serialised
 * (double quotes around every attribute).
 */
export function withoutSecretValues(html: string): HtmlEdit[] {
  const edits: HtmlEdit[] = [];
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const start = TAG.lastIndex;
    const end = endOfTag(html, start);
    // A tag that never ends is all the rest
    if (end < 0) break;
    TAG.lastIndex = end;
    const value = secretIn(html.slice(start, end), tag[1]?.toLowerCase() === 'input');
    if (value)
      edits.push({ start: start + value.index, end: start + value.index + value[0].length, text: '' });
  }
  return edits;
}

/** The attribute with a secret among those of a tag. */
function secretIn(attributes: string, isInput: boolean): RegExpExecArray | null {
  if (isInput) return SECRET_FIELD.test(attributes) ? VALUE.exec(attributes) : null;
  return TOKEN.test(attributes) ? CONTENT.exec(attributes) : null;
}
