import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deletePages } from '../../../utils/archive/pages/delete-pages';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { addMessages } from '../../../utils/i18n/translate';
import { aDatabase, at, minute } from '../../support/builders';
import { exportText } from '../../support/export-text';
import { type Bars, round } from '../bars';
import { messages } from '../../../locales/en';
import { anArticleOf } from './article-of';
import { Forger } from './forgeries';
import { judgeByCommand } from './judges/by-command';
import { judgeByHand } from './judges/by-hand';
import { judgeByLibrary } from './judges/by-library';
import { judgeByVerifyPage } from './judges/by-verify-page';
import type { Judge } from './judges/judge';
import type { Launch } from './open-browser';
import { type Tampered, Tamperer } from './tampering';

/** Changes checked together: a start or two of the command, one call of the page. */
const BATCH = 250;

/** Files that are judged, one after another. */
interface Series {
  what: string;
  count: number;
  make: (n: number) => Promise<Tampered>;
  /** The fingerprint that the owner has told. */
  keyId: string;
}

/**
 * Bar 1: random changes to an export, and forgeries that are signed, each held against the library's code, the command,
 * verify.html in Chromium and the script of docs/verifying.md, all at the same time; and files that are honest.
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
    const judges: Record<string, Judge> = {
      'the library': judgeByLibrary,
      'the command': judgeByCommand(folder),
      'verify.html': await judgeByVerifyPage(menbe, verifyPage),
      'the script of docs/verifying.md': judgeByHand(folder),
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
  const told = new Map(Object.keys(judges).map((name) => [name, { missed: [] as string[], judged: 0 }]));
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const files: Tampered[] = [];
    for (let n = 0; n < size; n++) files.push(await make(first + n));
    const judged = Object.entries(judges).map(async ([name, judge]) => {
      const passed = await judge(files, keyId);
      const tally = told.get(name);
      if (!tally) return;
      tally.missed.push(...files.filter((_, index) => passed[index]).map(({ kind }) => kind));
      tally.judged += passed.filter((each) => each !== null).length;
    });
    await Promise.all(judged);
    console.log(`       ${first + size} ${what}, ${round((performance.now() - start) / 1000)} s`);
  }
  for (const [name, { missed, judged }] of told) {
    for (const kind of new Set(missed)) console.log(`       not found by ${name}: ${kind}`);
    const left = judged < count ? `, ${count - judged} are left to others` : '';
    const figure = `${judged - missed.length} of ${judged}${left}`;
    bars.add({ name: `${what} found by ${name}`, figure, bar: 'all', ok: missed.length === 0 });
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
      if (passed[index] === null) continue;
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
