import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/project';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { exportText } from '../../tests/support/export-text';
import { putRows, rowsOf, sealedAnew } from '../../tests/support/sealed-anew';
import { saveCapture } from '../archive/capture/save-capture';
import type { SigningKey } from '../integrity/signing-key';

interface ByHand {
  said: string;
  /** What is in the folder it ran in, besides what was put there. */
  made: string[];
}

/** Runs the script of docs/verifying.md, which needs bash, openssl 3 and GNU coreutils: on a machine without them this fails and says so. */
async function runByHand(text: string): Promise<ByHand> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-by-hand-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const docs = await readFile(join(ROOT, 'docs/verifying.md'), 'utf8');
  const [, script = ''] = /```bash\n([^]*?)```/.exec(docs) ?? [];
  await writeFile(join(folder, 'verify.sh'), script);
  await writeFile(join(folder, 'export.json'), text);
  const { error, stdout, stderr } = spawnSync('bash', ['verify.sh', 'export.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) throw error;
  const made = (await readdir(folder)).filter((name) => name !== 'verify.sh' && name !== 'export.json');
  return { said: stdout.trim() === '' ? stderr : stdout.trim(), made };
}

const verifyByHand = async (text: string) => (await runByHand(text)).said;

it(
  'is what openssl and sha256sum say too, of a good export and of changed ones',
  { timeout: 120_000 },
  async () => {
    const db = aDatabase();
    await saveCapture(db, anArticle(), at(1));
    await saveCapture(db, anArticle({ url: 'https://xeber.example/2', text: 'Mətn "2" \\ 😀' }), at(2));
    const text = await exportText(db);
    const { keyId } = JSON.parse(text).evidence.device;
    expect(await verifyByHand(text)).toBe(`OK: sealed with ${keyId}`);
    expect(await verifyByHand(text.replace('Mətn', 'Mətm'))).toBe('BAD: the file was changed');
    expect(await verifyByHand(text.replace('"items":2', '"items":3'))).toBe(
      'BAD: the signature of the statement',
    );
  },
);

it('finds what was changed before the export was sealed', { timeout: 120_000 }, async () => {
  const db = aDatabase();
  const { snapshotId } = await saveCapture(db, anArticle(), at(1));
  await db.snapshots.update(snapshotId, { canonicalUrl: 'https://a.example/' });
  expect(await verifyByHand(await exportText(db))).toBe('BAD: the record of item 1');
});

/** What ends a string of JavaScript and goes on, and what bash runs where it reckons or expands. */
const ATTEMPT = `'+require("fs").writeFileSync("made","")+'`;
const RECKONED = 'a[$(touch made)]';

/** Every string in every row of a list is an attempt. */
function attemptIn(lines: string[], list: string): void {
  const { rows } = rowsOf<object>(lines, list);
  const spoilt = rows.map((row): unknown =>
    JSON.parse(JSON.stringify(row), (_key, value: unknown) =>
      typeof value === 'string' ? `${ATTEMPT}$(touch made)\`touch made\`` : value,
    ),
  );
  putRows(lines, list, spoilt as object[]);
}

it.each<[string, (text: string, key: SigningKey) => Promise<string>]>([
  ['key', (text, key) => sealedAnew(text, { ...key, keyId: ATTEMPT }, () => undefined)],
  ['length', (text, key) => sealedAnew(text, key, () => undefined, { bytes: RECKONED as never })],
  [
    'number of an entry',
    (text, key) =>
      sealedAnew(text, key, (lines) => {
        const [first, ...others] = rowsOf<object>(lines, 'entries').rows;
        putRows(lines, 'entries', [{ ...first, seq: RECKONED }, ...others]);
      }),
  ],
  ...['items', 'entries', 'keys'].map(
    (list): [string, (text: string, key: SigningKey) => Promise<string>] => [
      `list of ${list}`,
      (text, key) => sealedAnew(text, key, (lines) => attemptIn(lines, list)),
    ],
  ),
])('runs nothing that a file says: its %s', async (_where, spoil) => {
  const db = aDatabase();
  await saveCapture(db, anArticle(), at(1));
  const [key] = await db.signingKeys.toArray();
  if (!key) throw new Error('There is no key.');
  const { said, made } = await runByHand(await spoil(await exportText(db), key));
  expect(made).toEqual([]);
  expect(said).not.toContain('OK');
});
