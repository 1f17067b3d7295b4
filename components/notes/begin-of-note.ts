/** How a note begins: its first line, without the signs that set it. */
export function beginOfNote(note: string | null): string {
  const [line = ''] = note?.trim().split('\n') ?? [];
  return line
    .replace(/^(?:#{1,6}|[->*+])\s/u, '')
    .replace(/(^|[\s(])[*_`]{1,3}(?=\S)/gu, '$1')
    .replace(/(\S)[*_`]{1,3}(?=[\s.,;:!?)]|$)/gu, '$1')
    .trim();
}
