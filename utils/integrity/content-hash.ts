import { sha256Hex } from './bytes';

/** The fields whose change makes a new snapshot; what `sha256` covers. */
export interface HashedContent {
  title: string | null;
  byline: string | null;
  publishedTime: string | null;
  modifiedTime: string | null;
  text: string;
  html: string;
}

/**
 * The content in canonical JSON (RFC 8785): an object of strings and nulls is canonical once its keys are sorted and
 * `JSON.stringify` writes it without spaces.
 */
function canonicalContent(content: HashedContent): string {
  const { byline, html, modifiedTime, publishedTime, text, title } = content;
  return JSON.stringify({ byline, html, modifiedTime, publishedTime, text, title });
}

/** SHA-256 of the canonical content in UTF-8, as 64 hexadecimal digits. */
export function contentHash(content: HashedContent): Promise<string> {
  return sha256Hex(canonicalContent(content));
}
