import { existsSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dayName } from '../../utils/export/export-file-name';
import { userPath } from '../project';
import { createBatchBrowser, type BatchBrowser } from './batch-browser';
import type { BrowserSetup } from './browser-setup';
import type { ExportedItem } from './check-export';
import { noJournal, openJournal } from './journal';
import { summaryLines } from './report';
import { resultRows, writeResults } from './results-file';
import { runBatch } from './run-batch';
import { saveExport } from './save-export';
import { settleResults } from './settle-results';
import { stopSignal } from './stop-signal';
import { UsageError } from '../usage';

/** An unattended run. Paths are as the user typed them. */
export interface HeadlessRun {
  urls: readonly string[];
  out: string | null;
  profile: string | null;
  /** Files that tell what became of each address. */
  results: readonly string[];
}

/** A page that wants more memory than this for its scripts (MB) crashes alone, and costs its own address only. */
const FRUGAL = ['--js-flags=--max-old-space-size=384'];

/**
 * Archives all addresses, exports the archive to a file, and says how it went.
 * @returns the exit code: 0 when every address is archived and in the file, 1 when not, 130 when it was stopped.
 * @throws UsageError when the file cannot be written, before anything is archived.
 */
export async function runHeadless(
  run: HeadlessRun,
  setup: BrowserSetup,
  say: (line: string) => void,
): Promise<number> {
  const out = await prepareOut(run.out);
  const kept = run.profile === null ? null : userPath(run.profile);
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'menbe-profile-')));
  await mkdir(profile, { recursive: true });
  const journal = kept === null ? noJournal() : openJournal(profile, run.urls);
  const args = [...(setup.args ?? []), ...FRUGAL];
  const browser = createBatchBrowser({ ...setup, args, profile, headless: true });
  const stop = stopSignal(say);
  try {
    if (journal.done.size > 0) {
      say(
        `Going on where the last run stopped: ${journal.done.size} of ${run.urls.length} are archived already.`,
      );
    }
    const keepsProfile = kept !== null;
    const results = await runBatch({
      urls: run.urls,
      browser,
      journal,
      say,
      keepsProfile,
      signal: stop.signal,
    });
    const tellResults = () => summaryLines(results, run.urls.length).forEach(say);
    const items = await exportOrTell(browser, out, say, tellResults);
    const checked = settleResults(results, items);
    for (const path of run.results) await writeResults(userPath(path), resultRows(run.urls, checked, items));
    summaryLines(checked, run.urls.length).forEach(say);
    if (stop.signal.aborted) return 130;
    journal.remove();
    return checked.every(({ status }) => status !== 'failed') ? 0 : 1;
  } finally {
    stop.dispose();
    await browser.close();
    if (kept === null) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Where the export goes: as asked, else a name that is still free. Makes the folder. */
async function prepareOut(asked: string | null): Promise<string> {
  const path = asked === null ? freeName() : userPath(asked);
  try {
    await mkdir(dirname(path), { recursive: true });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw new UsageError(
      `Cannot write to ${dirname(path)}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (existsSync(path) && (await stat(path)).isDirectory())
    throw new UsageError(`--out ${path} is a folder.`);
  return path;
}

function freeName(): string {
  const name = `${dayName(new Date())}.json`;
  for (let number = 1; ; number++) {
    const path = userPath(number === 1 ? name : name.replace(/\.json$/, `-${number}.json`));
    if (!existsSync(path)) return path;
  }
}

/** Writes the file; when that fails, what was archived is told first: it is still in a kept profile. */
async function exportOrTell(
  browser: BatchBrowser,
  out: string,
  say: (line: string) => void,
  tellResults: () => void,
): Promise<ReadonlyMap<string, ExportedItem>> {
  try {
    const items = await saveExport(await browser.ready(), out);
    say(`Exported ${items.size} ${items.size === 1 ? 'source' : 'sources'} to ${out}`);
    return items;
  } catch (error) {
    tellResults();
    throw new Error(`Nothing was written to ${out}.`, { cause: error });
  }
}
