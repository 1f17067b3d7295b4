import { hostOf } from '../../url/host-of';
import { toUtf8 } from '../../integrity/bytes';

/** Bytes of a name in UTF-8, with its extension. File systems take 255; folders around it, and tools that copy it, take some. */
const MOST_BYTES = 100;
/** Kept free for what makes a name unique: ` 99999999`. */
const FOR_NUMBER = 9;

/** What a name cannot hold on Windows (`\/:*?"<>|`), in links of Obsidian (`#^[]`), or on a line. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu;
/** Characters without a form: they hide what a name is, or turn its direction. Two join letters and are part of words. */
const UNSEEN = /[^\P{Cf}\u200c\u200d]+/gu;
/** Names of devices on Windows, whatever their extension. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Names for files in one folder, unique where upper and lower case are one. */
export class SafeNames {
  /** The last number that was put behind a name, by the name as file systems compare it. */
  private readonly taken = new Map<string, number>();

  /** @param extension of every name, without the dot */
  constructor(private readonly extension: string) {}

  /** The name of a source's file: its title, else its site. */
  nameOf({ title, url }: { title: string | null; url: string }): string {
    const base = safeName(title ?? '', this.room) || safeName(hostOf(url) ?? '', this.room) || 'source';
    for (;;) {
      const number = (this.taken.get(comparable(base)) ?? 0) + 1;
      this.taken.set(comparable(base), number);
      if (number === 1) return `${base}.${this.extension}`;
      const numbered = `${base} ${number}`;
      if (this.taken.has(comparable(numbered))) continue;
      this.taken.set(comparable(numbered), 1);
      return `${numbered}.${this.extension}`;
    }
  }

  private get room(): number {
    return MOST_BYTES - FOR_NUMBER - this.extension.length - 1;
  }
}

/** Two names that some file system takes for one have one form: it may be a little too careful. */
function comparable(name: string): string {
  return name.normalize('NFKC').toUpperCase();
}

/** A title as part of a file's name, of so many bytes at most; empty when nothing is left. */
function safeName(title: string, mostBytes: number): string {
  const spaced = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(UNSEEN, '').replace(/\s+/g, ' ');
  const trimmed = withoutEnds(cut(withoutEnds(spaced), mostBytes));
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** No dot and no space at the end, which Windows drops, and none at the beginning, which hides a file. */
function withoutEnds(name: string): string {
  let from = 0;
  let to = name.length;
  while (from < to && ' .'.includes(name.charAt(from))) from++;
  while (to > from && ' .'.includes(name.charAt(to - 1))) to--;
  return name.slice(from, to);
}

/** The beginning of a text, of so many bytes at most, without half a letter at its end. */
function cut(text: string, mostBytes: number): string {
  if (text.length * 3 <= mostBytes || toUtf8(text).length <= mostBytes) return text;
  let kept = '';
  let bytes = 0;
  for (const letter of letters.segment(text.slice(0, mostBytes))) {
    bytes += toUtf8(letter.segment).length;
    if (bytes > mostBytes) break;
    kept += letter.segment;
  }
  return kept;
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });
