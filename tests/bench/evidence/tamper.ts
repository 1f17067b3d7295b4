import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ROOT } from '../../../scripts/project';
import { deletePages } from '../../../utils/archive/pages/delete-pages';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { verifyExport } from '../../../utils/verify/verify-export';
import { aDatabase, at, minute } from '../../support/builders';
import { exportText } from '../../support/export-text';
import { type Bars, round } from '../bars';
import { anArticleOf } from './article-of';
import type { Launch } from './open-browser';
import { type Tampered, Tamperer } from './tampering';

/** Changes checked together: one start of the script, one call of the page. */
const BATCH = 250;

/** Answers for each file whether it passes. */
type Judge = (files: readonly Tampered[], keyId: string) => Promise<boolean[]>;

/** Pages of verify.html that work side by side. */
const PAGES = 2;

/**
 * Bar 1: random changes to an export, each held against the library's code, the script and verify.html in Chromium, all three
 * at the same time.
 * @param seed other changes for another number
 */
export async function benchTampering(
  launch: Launch,
  verifyPage: string,
  { changes, seed }: { changes: number; seed: number },
  bars: Bars,
): Promise<void> {
  const text = await anExport();
  const { keyId } = JSON.parse(text).evidence.device as { keyId: string };
  const menbe = await launch();
  const folder = await mkdtemp(join(tmpdir(), 'menbe-tamper-'));
  try {
    const pages = await Promise.all(Array.from({ length: PAGES }, () => openPage(menbe, verifyPage)));
    const judges: Record<string, Judge> = {
      'the library': judgeByLibrary,
      'the script': (files, key) => judgeByScript(folder, files, key),
      'verify.html': (files, key) => judgeByPages(pages, files, key),
    };
    const untouched = { kind: 'untouched', bytes: new TextEncoder().encode(text), needsFingerprint: true };
    const tamperer = await Tamperer.of(text, seed);
    const start = performance.now();
    const missed = new Map(Object.keys(judges).map((name) => [name, [] as string[]]));
    for (let first = 0; first < changes; first += BATCH) {
      const count = Math.min(BATCH, changes - first);
      const files = await Promise.all(Array.from({ length: count }, (_, n) => tamperer.make(first + n)));
      const judged = Object.entries(judges).map(async ([name, judge]) => {
        const passed = await judge(files, keyId);
        missed.get(name)?.push(...files.filter((_, index) => passed[index]).map(({ kind }) => kind));
      });
      await Promise.all(judged);
      const seconds = round((performance.now() - start) / 1000);
      console.log(`       ${first + count} changes, ${seconds} s`);
    }
    for (const [name, judge] of Object.entries(judges)) {
      const kinds = missed.get(name) ?? [];
      for (const kind of new Set(kinds)) console.log(`       not found by ${name}: ${kind}`);
      bars.add({
        name: `changes found by ${name}`,
        figure: `${changes - kinds.length} of ${changes}`,
        bar: 'all',
        ok: kinds.length === 0,
      });
      const [passes] = await judge([untouched], keyId);
      bars.add({
        name: `the untouched export by ${name}`,
        figure: passes ? 'passes' : 'is refused',
        bar: 'passes',
        ok: passes === true,
      });
    }
  } finally {
    await menbe.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function anExport(): Promise<string> {
  const db = aDatabase();
  for (let n = 0; n < 6; n++) await saveCapture(db, anArticleOf(n), at(n));
  await saveCapture(db, anArticleOf(2), at(8));
  await deletePages(db, ['https://made.example/4'], minute(9));
  return exportText(db);
}

const judgeByLibrary: Judge = (files, keyId) =>
  Promise.all(
    files.map(async ({ bytes, needsFingerprint }) => {
      const pieces = (async function* () {
        yield bytes;
      })();
      const { problemCount } = await verifyExport(pieces, { expectedKeyId: needsFingerprint ? keyId : null });
      return problemCount === 0;
    }),
  );

async function judgeByScript(parent: string, files: readonly Tampered[], keyId: string): Promise<boolean[]> {
  const folder = join(parent, 'files');
  await mkdir(folder, { recursive: true });
  const paths = await Promise.all(
    files.map(async ({ bytes }, index) => {
      const path = join(folder, `${index}.json`);
      await writeFile(path, bytes);
      return path;
    }),
  );
  const run = (needsFingerprint: boolean) => {
    const chosen = paths.filter((_, index) => files[index]?.needsFingerprint === needsFingerprint);
    return runScript([...chosen, ...(needsFingerprint ? ['--key', keyId] : [])], chosen.length);
  };
  const passed = new Set([...(await run(false)), ...(await run(true))]);
  return paths.map((path) => passed.has(path));
}

/** The files that pass, as the script says. */
function runScript(args: readonly string[], count: number): Promise<string[]> {
  if (count === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, ['scripts/verify.mjs', ...args], options, (error, output, errors) => {
      const verdicts = [...output.matchAll(/^(OK |BAD) {2}(\S.*)$/gm)];
      if (verdicts.length !== count) reject(error ?? new Error(`The script said too little: ${errors}`));
      else resolve(verdicts.flatMap(([, verdict, path]) => (verdict === 'OK ' && path ? [path] : [])));
    });
  });
}

async function openPage({ browser }: MenbeChromium, verifyPage: string): Promise<Page> {
  // A window of its own: tabs that nobody sees are slowed down after a while.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(verifyPage);
  // tsx marks the functions inside an evaluated one with this helper, which pages do not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  return page;
}

async function judgeByPages(
  pages: readonly Page[],
  files: readonly Tampered[],
  keyId: string,
): Promise<boolean[]> {
  const share = Math.ceil(files.length / pages.length);
  const parts = pages.map((page, index) =>
    judgeByPage(page, files.slice(index * share, (index + 1) * share), keyId),
  );
  return (await Promise.all(parts)).flat();
}

/** Gives the page one file after another, as somebody does who drops them, and reads what it says. */
async function judgeByPage(page: Page, files: readonly Tampered[], keyId: string): Promise<boolean[]> {
  const given = files.map(({ bytes, needsFingerprint }) => ({
    base64: Buffer.from(bytes).toString('base64'),
    fingerprint: needsFingerprint ? keyId : '',
  }));
  return page.evaluate(async (all) => {
    const verdicts: boolean[] = [];
    const outcome = document.querySelector('#outcome') as HTMLElement;
    const expected = document.querySelector('#expected') as HTMLInputElement;
    /** Until the page has said something new and works no more; that it works may be over before anybody sees it. */
    const answered = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (outcome.dataset.phase === 'working') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(outcome, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    for (const { base64, fingerprint } of all) {
      expected.value = fingerprint;
      expected.dispatchEvent(new Event('input', { bubbles: true }));
      // The page takes up what was typed before the file comes.
      await new Promise((resolve) => setTimeout(resolve));
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'export.json'));
      const input = document.querySelector('#file') as HTMLInputElement;
      input.files = files.files;
      const answer = answered();
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await answer;
      verdicts.push(document.querySelector('#verification')?.getAttribute('data-state') === 'good');
    }
    return verdicts;
  }, given);
}
