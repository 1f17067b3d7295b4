import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { readMultilingual, readNews, readWcxb, type BenchPage } from '../../tests/bench/extract/bench-set';
import { openExtractionPage } from '../../tests/bench/extract/extraction-page';
import { ensureBrowser } from '../browser/install-browser';

/** First step of training the block model: writes what train.py learns from, a line a page. */
async function main(): Promise<number> {
  const [folder] = process.argv.slice(2);
  const data = process.env['BENCH_DATA'];
  if (!folder || !data) {
    console.error('BENCH_DATA=DIR npx tsx scripts/block-model/describe-pages.ts OUT_FOLDER');
    return 2;
  }
  const executablePath = await ensureBrowser('chromium', console.log);
  const browser = await openExtractionPage(executablePath, 'scripts/block-model/describe-page.ts');
  const write = async (name: string, pages: readonly BenchPage[]) => {
    const out = createWriteStream(join(folder, name));
    for (const { id, url, kind, content, segments, html } of pages) {
      const blocks = await browser.call('describePage', html(), url);
      out.write(`${JSON.stringify({ id, url, kind, content, segments }).slice(0, -1)},"blocks":${blocks}}\n`);
    }
    await new Promise<void>((resolve) => out.end(resolve));
    console.log(`${name}: ${String(pages.length)} pages`);
  };
  try {
    await write('whole.ndjson', readWcxb(data));
    await write('news.ndjson', readNews(data));
    await write('segments.ndjson', readMultilingual(data));
  } finally {
    await browser.close();
  }
  return 0;
}

process.exitCode = await main();
