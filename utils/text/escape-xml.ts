import { escapeHtml } from './escape-html';
import { plainText } from './plain-text';

/** Text as XML 1.0 that shows it, in content and in quoted attribute values; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return escapeHtml(plainText(text));
}
