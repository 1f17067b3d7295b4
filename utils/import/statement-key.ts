/** No statement is longer, in bytes. */
const LONGEST_STATEMENT = 4096;

/**
 * Id of the key that an export says it was sealed with, read from its end; `null` where it says none. Only what it says:
 * nothing is verified.
 */
export async function statementKey(file: Blob): Promise<string | null> {
  const end = await file.slice(-LONGEST_STATEMENT).text();
  return /"statement":\{[^{}]*"keyId":"([0-9a-f]{64})"[^{}]*\}\s*\}\s*\}\s*$/.exec(end)?.[1] ?? null;
}
