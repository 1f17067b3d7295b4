import type { ExportStatement } from '../model/evidence';
import type { PublicKeyRecord } from '../model/ledger';
import { fromBase64Url, toBase64Url } from '../bytes/base64';
import { toUtf8 } from './bytes';
import { canonicalJson } from './canonical-json';
import { isInstant } from './read-entry';
import { importVerifier, sign, type SigningKey } from './signing-key';

/** A statement over a file before it is signed. */
export type StatementDraft = Omit<ExportStatement, 'keyId' | 'signature'>;

/** The signature is over the statement's canonical JSON without it. */
const signedText = (statement: Omit<ExportStatement, 'signature'>) => toUtf8(canonicalJson(statement));

/** Signs a statement with the device's key; rejects where the key cannot sign. */
export async function signStatement(draft: StatementDraft, key: SigningKey): Promise<ExportStatement> {
  const statement = { ...draft, keyId: key.keyId };
  return { ...statement, signature: toBase64Url(await sign(key, signedText(statement))) };
}

/** The line that ends an export. */
export function statementLine(statement: ExportStatement): string {
  return `"statement":${canonicalJson(statement)}}}\n`;
}

const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

const FIELDS: Record<keyof ExportStatement, (value: unknown) => boolean> = {
  bytes: isCount,
  exportedAt: isInstant,
  fileSha256: isHash,
  head: isHash,
  items: isCount,
  keyId: isHash,
  root: (value) => value === null || isHash(value),
  signature: (value) => typeof value === 'string',
  size: isCount,
};

/** The statement of a line; `null` when the line is anything but what `statementLine` writes. */
export function readStatement(line: string): ExportStatement | null {
  const [, json = ''] = /^"statement":(\{[^{}]*\})\}\}\n$/.exec(line) ?? [];
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return null;
  }
  const fields = Object.entries(FIELDS);
  const isWhole =
    Object.keys(value).length === fields.length && fields.every(([name, check]) => check(value[name]));
  // Written in any other way it is not what was signed.
  if (!isWhole || canonicalJson(value) !== json) return null;
  return value as unknown as ExportStatement;
}

/** Whether the statement was signed with a key. */
export async function isSignedWith(statement: ExportStatement, key: PublicKeyRecord): Promise<boolean> {
  const { signature, ...signed } = statement;
  const bytes = fromBase64Url(signature);
  const verify = await importVerifier(key);
  return bytes !== null && verify !== null && verify(bytes, signedText(signed));
}
