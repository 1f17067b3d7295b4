import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { alicesArchive, goneOnByStranger, urlOf } from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import { startRunner } from '../../tests/support/run-script';
import { fingerprint } from '../../utils/integrity/signing-key';
import { ROOT } from '../project';

/** Erases the line before and writes another; turns what follows round; what 8-bit terminals take for an escape. */
const HOSTILE = '\u001b[2K\u001b[1A\rOK   fine.json\u0007\u202e\u009b8m\u2066';
/** All that a terminal may take for an order, line feeds aside. */
const ORDERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/; // eslint-disable-line no-control-regex

const CLI = join(ROOT, 'scripts/verify-page/cli.ts');
const LOADER = ['--import', 'tsx'];

let runner: Awaited<ReturnType<typeof startRunner>>;
beforeAll(async () => {
  runner = await startRunner(LOADER);
  return () => runner.close();
});

async function fileOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-verify-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'export.json');
  await writeFile(file, text);
  return file;
}

const run = async (text: string, ...options: string[]) =>
  runner.run(ROOT, CLI, [await fileOf(text), ...options]);

describe('npm run verify', () => {
  it('says first which key sealed the file, and whose entries are whose', async () => {
    const alice = await alicesArchive();
    const stranger = await goneOnByStranger(alice, 3);
    const keys = await stranger.ledger.filter(({ kind }) => kind === 'key').toArray();
    const [hers = '', sealing = ''] = keys.map(({ keyId }) => fingerprint(keyId));
    const command = [...LOADER, CLI, await fileOf(await exportText(stranger))];
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    const at = [
      sealing,
      'entries 4 to 5',
      'its own word alone',
      'More than one key',
      hers,
      'entries 1 to 3',
    ].map((part) => stdout.indexOf(part));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(stdout).not.toMatch(/written by|as it was written/);
  });

  it('says what a file alone cannot show: what came later, and what is said elsewhere of chosen sources', async () => {
    const alice = await alicesArchive();
    const { hash } = (await alice.ledger.toCollection().last()) ?? { hash: '' };
    const whole = await run(await exportText(alice));
    expect(whole.stdout).toContain(`The chain ends with entry 5, whose hash is:\n       ${hash}\n`);
    expect(whole.stdout).toContain('That nothing came after entry 5');
    expect(whole.stdout).not.toContain('the file holds some entries only');
    const chosen = await run(await exportText(alice, { kind: 'pages', urls: [urlOf(1)] }));
    expect(chosen.stdout).toContain(hash);
    expect(chosen.stdout).toContain('that one was deleted later: the file holds some entries only');
  });

  it('compares with an end that was noted before', async () => {
    const alice = await alicesArchive();
    const text = await exportText(alice);
    const { hash } = (await alice.ledger.get(3)) ?? { hash: '' };
    const outcomes: Awaited<ReturnType<typeof run>>[] = [];
    for (const noted of [`3 ${hash}`, `4 ${hash}`, `9 ${hash}`, '3 4fe2'])
      outcomes.push(await run(text, '--noted', noted));
    expect(outcomes.map(({ status }) => status)).toEqual([0, 1, 1, 2]);
    const [same, other, beyond, none] = outcomes.map(({ stdout, stderr }) => stdout + stderr);
    expect(same).toContain('Entry 3 is there, with this hash: no entry that the ledger had then is missing');
    expect(other).toContain('BAD');
    expect(other).toContain('The entry has another hash than the one noted before');
    expect(beyond).toContain('The ledger ends before this entry, which was noted before');
    expect(none).toContain('--noted');
    const json = await run(text, '--noted', `4 ${hash}`, '--json');
    expect([json.status, JSON.parse(json.stdout).compared]).toEqual([
      1,
      { noted: { seq: 4, hash }, outcome: 'other' },
    ]);
  });

  it.each([
    ['as text', []],
    ['as JSON', ['--json']],
  ])('prints nothing of a file that a terminal would obey: %s', async (_how, options) => {
    const alice = await alicesArchive();
    await alice.evidenceState.put({ name: 'deviceName', value: HOSTILE });
    const text = await exportText(alice);
    const spoilt = text.replaceAll(/"url":"[^"]*"/g, `"url":${JSON.stringify(HOSTILE)}`);
    const good = await run(text, ...options);
    const bad = await run(spoilt, ...options);
    expect([good.status, bad.status]).toEqual([0, 1]);
    for (const { stdout, stderr } of [good, bad]) {
      expect(stdout + stderr).not.toMatch(ORDERS);
      expect(stdout).toContain('\\u001b[2K');
      expect(stdout).not.toMatch(/^OK {3}fine/m);
    }
    if (options.length > 0) expect(JSON.parse(good.stdout).device).toBe(HOSTILE);
  });
});
