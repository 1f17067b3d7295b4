import { type OfferedFile, textOf } from './offer/offer';

/** The lines of a file, piece by piece, with any kind of line end. */
export async function* linesOf(file: OfferedFile): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textOf(file)) {
    const lines = text.split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* withoutReturns(line);
  }
  yield* withoutReturns(rest);
}

/** Lines of old Macs end with a carriage return alone. */
function withoutReturns(line: string): string[] {
  return (line.endsWith('\r') ? line.slice(0, -1) : line).split('\r');
}
