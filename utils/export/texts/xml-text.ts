import { escapeHtml } from '../../text/escape-html';

/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, two noncharacters. https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text without characters that XML cannot hold. */
function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Text as content of XML, or in a quoted attribute value of one line. */
export function xmlText(text: string): string {
  return escapeHtml(xmlCharacters(text)).replaceAll('\r', '&#13;');
}

/** ` name="value"`; nothing where there is no value. White space in it becomes single spaces, which a parser would do too. */
export function xmlAttribute(name: string, value: string | null | undefined): string {
  if (value === null || value === undefined) return '';
  return ` ${name}="${xmlText(oneLine(value))}"`;
}

/** Text on one line: white space and control characters are single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
