import { checkSync } from 'recheck';

/** Milliseconds after which recheck gives a pattern up. Most take some hundredths of a second. */
const PATIENCE = 10_000;

/**
 * What recheck (https://makenowjust-labs.github.io/recheck/) says of a pattern: `safe`, how its time grows, or why it says nothing. It
 * proves for most patterns that they take time linear in any text, and tries texts where it cannot prove that.
 */
export function recheckVerdict({ source, flags }: RegExp): string {
  // In JavaScript, in this process: neither Java nor programs that only some systems have.
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
  const said = checkSync(source, flags, { timeout: PATIENCE });
  if (said.status === 'unknown') return said.error.kind;
  return said.status === 'safe' ? 'safe' : said.complexity.summary;
}
