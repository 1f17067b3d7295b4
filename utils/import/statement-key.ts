/** Longest statement in bytes. */
const LONGEST_STATEMENT = 4096;

/**
 * Id of the key that an export claims to be sealed with, read from its end; `null` without a claim. Nothing is verified.
 */
export async function statementKey(file: Blob): Promise<string | null> {
  const end = await file.slice(-LONGEST_STATEMENT).text();
  return /"statement":\{[^{}]*"keyId":"([0-9a-f]{64})"[^{}]*\}\s*\}\s*\}\s*$/.exec(end)?.[1] ?? null;
}
