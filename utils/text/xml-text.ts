import { escapeHtml } from './escape-html';
import { oneLine, plainText } from './plain-text';

/** Text as XML 1.0 that shows it, in content and in quoted attribute values; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return escapeHtml(plainText(text));
}

/** ` name="value"`; nothing where there is no value. White space in it becomes single spaces, which a parser would do too. */
export function xmlAttribute(name: string, value: string | null | undefined): string {
  if (value === null || value === undefined) return '';
  return ` ${name}="${xmlText(oneLine(value))}"`;
}
