import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { contentHash } from '../../../utils/integrity/content-hash';
import { readRows } from '../../e2e/support/read-rows';
import { articlePage, serveFixtures } from '../../e2e/support/serve-fixtures';
import type { Bars } from '../bars';

/** Faults come at any time from the gesture until well after an undisturbed save has ended. */
const LONGEST_DELAY = 250;

const WORDS =
  'The committee published its findings on Tuesday, and the ministry answered within hours, at some length. ';

/** What a save was acknowledged as, by the address of its page. */
type Acknowledged = Map<string, string>;

interface Damage {
  /** Snapshots without content, contents without snapshot, pages that name a snapshot that is not there, bad hashes. */
  half: string[];
  /** Snapshots that were called archived and are not there. */
  lost: string[];
}

/** Bar 5: saves with the worker killed, then with the whole browser killed, each at a random moment. */
export async function benchFaults(
  launch: (profile: string) => Promise<MenbeChromium>,
  counts: { worker: number; browser: number },
  bars: Bars,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'menbe-faults-'));
  let visit = 0;
  const server = await serveFixtures({});
  const nextUrl = () => {
    const path = `/article-${++visit}`;
    server.set(
      path,
      articlePage(
        `Findings ${visit}`,
        Array.from({ length: 40 }, (_, n) => `${visit}.${n} ${WORDS}`),
      ),
    );
    return server.url(path);
  };
  const acknowledged: Acknowledged = new Map();
  try {
    let menbe = await launch(profile);
    for (let save = 0; save < counts.worker; save++)
      await saveUnderFault(menbe, nextUrl(), acknowledged, () => menbe.killServiceWorker());
    const afterWorker = await examine(menbe, acknowledged);
    reportDamage(`${counts.worker} saves, worker killed`, acknowledged.size, afterWorker, bars);

    for (let save = 0; save < counts.browser; save++) {
      const dying = menbe;
      await saveUnderFault(dying, nextUrl(), acknowledged, () => dying.kill());
      menbe = await launch(profile);
    }
    reportDamage(
      `${counts.browser} saves, browser killed`,
      acknowledged.size,
      await examine(menbe, acknowledged),
      bars,
    );
    await menbe.close();
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function reportDamage(name: string, acknowledged: number, { half, lost }: Damage, bars: Bars): void {
  for (const what of [...half, ...lost]) console.log(`       ${what}`);
  bars.add({
    name: `${name}: half-saved snapshots`,
    figure: `${half.length}`,
    bar: '0',
    ok: half.length === 0,
  });
  bars.add({
    name: `${name}: acknowledged ones lost`,
    figure: `${lost.length} of ${acknowledged}`,
    bar: '0',
    ok: lost.length === 0,
  });
}

/** Archives a page by the popup and lets the fault come at a random moment; notes what the popup acknowledged. */
async function saveUnderFault(
  menbe: MenbeChromium,
  url: string,
  acknowledged: Acknowledged,
  fault: () => Promise<unknown>,
): Promise<void> {
  const page = await menbe.browser.newPage();
  await page.goto(url);
  const popup = await menbe.triggerAction(page);
  await popup.waitForSelector('#archive-button:focus');
  await menbe.inServiceWorker(() => undefined);
  await popup.keyboard.press('Enter');
  const told = followStatus(popup);
  await sleep(Math.random() * LONGEST_DELAY);
  await fault();
  const snapshotId = await told;
  if (snapshotId) acknowledged.set(url, snapshotId);
  if (menbe.browser.connected) await page.close();
}

/** The snapshot the popup acknowledges, `null` when it tells of a failure or dies with its browser. */
async function followStatus(popup: Page): Promise<string | null> {
  try {
    const status = await popup.waitForSelector(
      '#capture-status:is([data-phase=archived],[data-phase=failed])',
    );
    return (await status?.evaluate((element) => element.getAttribute('data-snapshot-id'))) ?? null;
  } catch (error) {
    if (popup.browser().connected) throw error;
    return null;
  }
}

/** Compares all tables with each other and with what was acknowledged. */
async function examine(menbe: MenbeChromium, acknowledged: Acknowledged): Promise<Damage> {
  const library = await menbe.openExtensionPage('library.html');
  const [pages, snapshots, contents, meta] = [
    await readRows(library, 'pages'),
    await readRows(library, 'snapshots'),
    await readRows(library, 'contents'),
    await readRows(library, 'meta'),
  ];
  await library.close();
  const half: string[] = [];
  const bodies = new Map(contents.map((content) => [content.id, content]));
  const ids = new Set(snapshots.map(({ id }) => id));
  for (const snapshot of snapshots) {
    const body = bodies.get(snapshot.id);
    if (!body) half.push(`snapshot ${snapshot.id} has no content`);
    else if ((await contentHash({ ...snapshot, ...body })) !== snapshot.sha256)
      half.push(`${snapshot.id} has another hash`);
  }
  for (const { id } of contents) if (!ids.has(id)) half.push(`content ${id} has no snapshot`);
  for (const page of pages)
    if (!ids.has(page.newestSnapshotId)) half.push(`page ${page.url} has no snapshot`);
  const counted = meta.find(({ name }) => name === 'snapshots')?.value ?? 0;
  if (counted !== snapshots.length) half.push(`counted ${counted} snapshots, there are ${snapshots.length}`);
  const lost = [...acknowledged.values()].filter((id) => !bodies.has(id));
  return { half, lost };
}
