import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../../e2e/support/archive-page';
import { articlePage, type FixtureServer } from '../../e2e/support/serve-fixtures';

/** Snapshots of the page that was archived twice. */
export interface DeskArchive {
  first: string;
  newest: string;
}

const TITLE = 'The ministry answers the committee: the old harbour opens again before the spring';
const FACTS = `<meta name="author" content="Ilsa Romberg">
<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2026-11-03T09:00:00Z">`;

const paragraphs = (last: string): string[] => [
  ...Array.from(
    { length: 30 },
    (_, n) =>
      `Paragraph ${n}: the committee published its findings on Tuesday, and the ministry answered within hours.${n % 9 ? '' : `</p><h2>Part ${n}</h2><p>`}`,
  ),
  'The lighthouse of the old harbour was built by hand.',
  last,
];

/** Archives what the screens show: a page in two versions, and two others. */
export async function seedDesk(menbe: MenbeChromium, server: FixtureServer): Promise<DeskArchive> {
  const first = await archive(menbe, server, '/harbour', articlePage(TITLE, paragraphs('It stands.'), FACTS));
  const newest = await archive(menbe, server, '/harbour', articlePage(TITLE, paragraphs('It fell.'), FACTS));
  for (const word of ['ledger', 'boats'])
    await archive(
      menbe,
      server,
      `/${word}`,
      articlePage(`The ${word} of the harbour office`, paragraphs(word)),
    );
  return { first, newest };
}

async function archive(
  menbe: MenbeChromium,
  server: FixtureServer,
  path: string,
  body: string,
): Promise<string> {
  server.set(path, body);
  const tab = await openPage(menbe, server.url(path, 'news.test'));
  const { snapshotId, phase } = await archivePage(menbe, tab);
  await tab.close();
  if (!snapshotId) throw new Error(`${path} was not archived: ${phase}`);
  return snapshotId;
}
