const BLOCK = 512;

/** A file of a tar, and the letter of its type where it is no plain file. */
interface TarFile {
  path: string;
  content: string | Uint8Array;
  type?: string;
}

/** A tar as POSIX has it (ustar), with its end. Paths longer than a header holds need a file of type `x` or `L` before them. */
export function tarOf(files: readonly TarFile[]): Uint8Array<ArrayBuffer> {
  const blocks = files.flatMap(({ path, content, type = '0' }) => {
    const bytes = Buffer.from(content);
    const padding = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
    return [headerOf(path, bytes.length, type), bytes, Buffer.alloc(padding)];
  });
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]));
}

/** A record of an extended header, which begins with its own length. */
export function paxRecord(name: string, value: string): string {
  const rest = ` ${name}=${value}\n`;
  const length = Buffer.byteLength(rest);
  const digits = String(length + String(length).length).length;
  return `${length + digits}${rest}`;
}

function headerOf(path: string, size: number, type: string): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(path.slice(0, 100), 0);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')} `, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
