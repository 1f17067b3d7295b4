import type { ByteSource } from './byte-source';
import { readEntry } from './read-entry';
import type { ZipEntry } from './zip-layout';

/** In bytes: a list of a million files takes less. */
const LONGEST_TEXT = 200 * 1024 * 1024;

/** A file in a ZIP as text, whatever stands around it; `null` where it is larger than any list. Throws what reading throws. */
export async function entryText(source: ByteSource, entry: ZipEntry): Promise<string | null> {
  if (entry.size > LONGEST_TEXT) return null;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of readEntry(source, entry, new Date(0), () => undefined))
    text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
