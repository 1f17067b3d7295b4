import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { waitKept } from '../../../scripts/browser/wait-kept';
import { openPage } from '../../e2e/support/archive-page';
import { readRows } from '../../e2e/support/read-rows';
import { articlePage, type FixtureServer } from '../../e2e/support/serve-fixtures';
import { deskRows } from './desk-rows';
import { putRows } from './put-rows';

/** What the screens show. */
export interface DeskArchive {
  /** Snapshots of the page that was archived twice. */
  first: string;
  newest: string;
  /** Snapshot of a source in the bin. */
  binned: string;
  caseId: string;
  emptyCaseId: string;
}

/** The longest that saving a page's files may take. */
const KEEPING_MS = 15_000;

const TITLE = 'The ministry answers the committee: the old harbour opens again before the spring';
const FACTS = `<meta name="author" content="Ilsa Romberg">
<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2026-11-03T09:00:00Z">`;

/** Fixture pages in languages of the interface, one from right to left, and one that is no article. */
const OTHERS = ['az-news', 'ru-news', 'tr-news', 'ar-news', 'docs-page'];

/** The text of an article, with headings between its paragraphs. */
export const deskText = (last: string): string[] => [
  ...Array.from(
    { length: 30 },
    (_, n) =>
      `Paragraph ${n}: the committee published its findings on Tuesday, and the ministry answered within hours.${n % 9 ? '' : `</p><h2>Part ${n}</h2><p>`}`,
  ),
  'The lighthouse of the old harbour was built by hand.',
  last,
];

/** Archives pages, and gives them what a user would: tags, highlights, cases, alerts, watches; one goes to the bin. */
export async function seedDesk(menbe: MenbeChromium, server: FixtureServer): Promise<DeskArchive> {
  const harbour = (last: string) => {
    server.set('/harbour', articlePage(TITLE, deskText(last), FACTS));
    return archive(menbe, server.url('/harbour', 'news.test'));
  };
  const first = await harbour('It stands.');
  const newest = await harbour('It fell.');
  for (const name of OTHERS) await archive(menbe, server.url(`/${name}/source.html`, `${name}.test`));
  for (const word of ['ledger', 'wharf', 'boats'])
    server.set(`/${word}`, articlePage(`The ${word} of the harbour office`, deskText(word)));
  await archive(menbe, server.url('/ledger', 'news.test'));
  await archive(menbe, server.url('/boats', 'news.test'), ['harbour', 'ink and paper']);
  const binned = await archive(menbe, server.url('/wharf', 'news.test'));
  const library = await menbe.openExtensionPage('library.html');
  await (await library.waitForSelector('[data-page-url*="/wharf"] .row-title'))?.press('Delete');
  await library.waitForFunction(() => !document.querySelector('[data-page-url*="/wharf"]'));
  const { rows, ...ids } = deskRows(await readRows(library, 'pages'), newest);
  await putRows(library, rows);
  await library.close();
  return { first, newest, binned, ...ids };
}

/** Archives a page as a user does, with tags; resolves to its snapshot. */
async function archive(menbe: MenbeChromium, url: string, tags: readonly string[] = []): Promise<string> {
  const tab = await openPage(menbe, url);
  const popup = await menbe.triggerAction(tab);
  const { snapshotId, phase } = await pressArchive(popup);
  if (tags.length > 0) await popup.waitForSelector('#tag-input');
  for (const tag of tags) {
    await popup.type('#tag-input', tag);
    await popup.keyboard.press('Enter');
  }
  await popup.waitForFunction((n) => document.querySelectorAll('.tag bdi').length >= n, {}, tags.length);
  await popup.close();
  if (!snapshotId) throw new Error(`${url} was not archived: ${phase}`);
  // With its tab the screenshot would be lost.
  if (!(await waitKept(menbe, snapshotId, KEEPING_MS))) throw new Error(`No files were kept of ${url}.`);
  await tab.close();
  return snapshotId;
}
