import { MenbeError } from '../../model/result';

/** A file that was chosen, or that stands in a ZIP or folder that was. */
export interface OfferedFile {
  /** With `/`, from the top of the ZIP or folder. Never write to it: it may hold `..`. */
  path: string;
  /** In bytes; of a file in a ZIP as its directory claims. */
  size: number;
  /** The bytes, once more at each call. Throws `import-file-unreadable`. */
  chunks: () => AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** The bytes from an offset on, where they can be had without reading those before it. Throws `import-file-unreadable`. */
  chunksFrom?: (offset: number) => AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** What the user chose: a file, or the files of a ZIP or folder. */
export interface Offer {
  /** As the user knows it. */
  name: string;
  form: 'file' | 'zip' | 'folder';
  /** In the order of their ZIP or folder. Two may have one path: some tools write a file twice. */
  files: readonly OfferedFile[];
}

/** Bytes at the start of a file that its format is detected from. */
export const START_BYTES = 64 * 1024;

/** Longest text that is read as one piece, in bytes. */
const LONGEST_TEXT = 300 * 1024 * 1024;

/** The first `START_BYTES` of a file as UTF-8, without its byte order mark. */
export async function startOf(file: OfferedFile): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of file.chunks()) {
    text += decoder.decode(chunk.subarray(0, START_BYTES - bytes), { stream: true });
    bytes += chunk.length;
    if (bytes >= START_BYTES) break;
  }
  return text;
}

/** The bytes of a file from an offset on. Throws `import-file-unreadable`. */
export async function* bytesFrom(file: OfferedFile, offset: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (file.chunksFrom) {
    yield* file.chunksFrom(offset);
    return;
  }
  let before = offset;
  for await (const chunk of file.chunks()) {
    if (before < chunk.length) yield chunk.subarray(before);
    before = Math.max(0, before - chunk.length);
  }
}

/** Bytes of a piece of text. Some engines give a file in memory as one chunk: all of its rows would be in memory too. */
const PIECE = 64 * 1024;

/** A file as UTF-8 text, piece by piece, without its byte order mark. */
export async function* textOf(file: OfferedFile): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of file.chunks())
    for (let at = 0; at < chunk.length; at += PIECE)
      yield decoder.decode(chunk.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

/** A whole file as UTF-8 text. Throws `import-too-large`: some formats cannot be read piece by piece. */
export async function wholeText(file: OfferedFile): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const text of textOf(file)) {
    pieces.push(text);
    length += text.length;
    if (length > LONGEST_TEXT) throw new MenbeError('import-too-large', file.path);
  }
  return pieces.join('');
}

/** The files whose path a pattern matches. */
export function filesAt({ files }: Offer, path: RegExp): OfferedFile[] {
  return files.filter((file) => path.test(file.path));
}
