import { toUtf8 } from '../integrity/bytes';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The same text with memory of its own. Engines keep all of a long text for the sake of a part of it, and the titles of a report would keep
 * a file of gigabytes.
 */
export function ownText(text: string): string {
  return decoder.decode(toUtf8(text));
}
