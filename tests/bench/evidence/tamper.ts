import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ROOT } from '../../../scripts/project';
import { deletePages } from '../../../utils/archive/pages/delete-pages';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { addMessages, t } from '../../../utils/i18n/translate';
import { checkTimes } from '../../../utils/verify/check-times';
import { verifyExport } from '../../../utils/verify/verify-export';
import { aDatabase, at, minute } from '../../support/builders';
import { exportText } from '../../support/export-text';
import { type Bars, round } from '../bars';
import { messages } from '../../../locales/en';
import { anArticleOf } from './article-of';
import { Forger } from './forgeries';
import type { Launch } from './open-browser';
import { type Tampered, Tamperer } from './tampering';

/** Changes checked together: one start of the script, one call of the page. */
const BATCH = 250;

/** Answers for each file whether it passes; where a time is in question, whether it passes as vouched for. */
type Judge = (files: readonly Tampered[], keyId: string) => Promise<boolean[]>;

/** Pages of verify.html that work side by side. */
const PAGES = 2;

/** Files that are judged, one after another. */
interface Series {
  what: string;
  count: number;
  make: (n: number) => Promise<Tampered>;
  /** The fingerprint that the owner has told. */
  keyId: string;
}

/**
 * Bar 1: random changes to an export, and forgeries that are signed, each held against the library's code, the script and
 * verify.html in Chromium, all three at the same time; and exports that are honest.
 * @param options `seed`: other changes for another number
 */
export async function benchTampering(
  launch: Launch,
  verifyPage: string,
  { changes, forgeries, seed }: { changes: number; forgeries: number; seed: number },
  bars: Bars,
): Promise<void> {
  addMessages(messages);
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
    const tamperer = await Tamperer.of(text, seed);
    const forger = await Forger.of(seed);
    await judgeSeries(
      judges,
      { what: 'changes', count: changes, make: (n) => tamperer.make(n), keyId },
      bars,
    );
    await judgeSeries(
      judges,
      { what: 'forgeries', count: forgeries, make: (n) => forger.make(n), keyId: forger.keyId },
      bars,
    );
    const untouched = {
      kind: 'the untouched export',
      bytes: new TextEncoder().encode(text),
      needsFingerprint: true,
    };
    await judgeHonest(judges, [untouched], keyId, bars);
    await judgeHonest(judges, forger.honest, forger.keyId, bars);
  } finally {
    await menbe.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function judgeSeries(
  judges: Record<string, Judge>,
  { what, count, make, keyId }: Series,
  bars: Bars,
): Promise<void> {
  const start = performance.now();
  const missed = new Map(Object.keys(judges).map((name) => [name, [] as string[]]));
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const files: Tampered[] = [];
    for (let n = 0; n < size; n++) files.push(await make(first + n));
    const judged = Object.entries(judges).map(async ([name, judge]) => {
      const passed = await judge(files, keyId);
      missed.get(name)?.push(...files.filter((_, index) => passed[index]).map(({ kind }) => kind));
    });
    await Promise.all(judged);
    console.log(`       ${first + size} ${what}, ${round((performance.now() - start) / 1000)} s`);
  }
  for (const [name, kinds] of missed) {
    for (const kind of new Set(kinds)) console.log(`       not found by ${name}: ${kind}`);
    const figure = `${count - kinds.length} of ${count}`;
    bars.add({ name: `${what} found by ${name}`, figure, bar: 'all', ok: kinds.length === 0 });
  }
}

async function judgeHonest(
  judges: Record<string, Judge>,
  files: readonly Tampered[],
  keyId: string,
  bars: Bars,
): Promise<void> {
  for (const [name, judge] of Object.entries(judges)) {
    const passed = await judge(files, keyId);
    for (const [index, { kind }] of files.entries()) {
      const ok = passed[index] === true;
      bars.add({ name: `${kind} by ${name}`, figure: ok ? 'passes' : 'is refused', bar: 'passes', ok });
    }
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
    files.map(async ({ bytes, needsFingerprint, needsVouching }) => {
      const pieces = (async function* () {
        yield bytes;
      })();
      const expectedKeyId = needsFingerprint ? keyId : null;
      const { problemCount, times } = await verifyExport(pieces, { expectedKeyId, checkTimes });
      const isVouched = times.every((time) => time.kind === 'signed' && time.vouchedBy !== null);
      return problemCount === 0 && (!needsVouching || isVouched);
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
  const passed = new Map([...(await run(false)), ...(await run(true))]);
  return paths.map((path, index) => {
    const said = passed.get(path);
    return said !== undefined && (!files[index]?.needsVouching || !said.includes(t('evidence.otherTimes')));
  });
}

/** The files that pass, with all that the script says of each. */
function runScript(args: readonly string[], count: number): Promise<[string, string][]> {
  if (count === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, ['scripts/verify.mjs', ...args], options, (error, output, errors) => {
      const verdicts = output.split(/^(?=(?:OK |BAD) {2}\S)/m).filter((said) => /^(OK |BAD) {2}/.test(said));
      if (verdicts.length !== count) reject(error ?? new Error(`The script said too little: ${errors}`));
      else
        resolve(
          verdicts.flatMap((said): [string, string][] => {
            const [, path] = /^OK {3}(\S.*)$/m.exec(said) ?? [];
            return path === undefined || !said.startsWith('OK ') ? [] : [[path, said]];
          }),
        );
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
  const given = files.map(({ bytes, needsFingerprint, needsVouching = false }) => ({
    needsVouching,
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
    for (const { base64, fingerprint, needsVouching } of all) {
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
      const isGood = document.querySelector('#verification')?.getAttribute('data-state') === 'good';
      verdicts.push(isGood && !(needsVouching && document.querySelector('#other-times')));
    }
    return verdicts;
  }, given);
}
