import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { BucketConnection } from '../../../utils/s3/bucket-connection';
import { s3Store } from '../../../utils/s3/s3-store';
import { eachAtOnce } from '../../../utils/scheduling/each-at-once';
import { openSettings } from '../../e2e/support/settings-page';
import { startWithHosts } from '../../e2e/support/start-with-hosts';
import { isUpToDate, joinSet, makeSet, openSetUp, syncNow, tryOut } from '../../e2e/support/sync-steps';
import { connectionTo, type S3Server, serveS3, WORLD } from '../../support/s3-server';
import { type Bars, round } from '../bars';
import { seedArchive } from '../seed-archive';

const PASSPHRASE = 'a passphrase for the bench';
/** A first sync may take as long as it takes. */
const PATIENCE = 3_600_000;
const AT_ONCE = 8;

const MOST_SECONDS_TO_USE = 60;
const LEAST_SHARE_OF_RAW = 0.4;
const MOST_REQUESTS_A_SOURCE = 1.2;
const MOST_REQUESTS_FOR_NOTHING = 5;

/** Sends an archive from one profile, receives it in another, and measures both. */
export async function benchFirstSync(bars: Bars, docs: number): Promise<void> {
  const own = process.env['MENBE_S3'] === undefined ? await serveS3() : null;
  const connection = connectionOf(own);
  const folder = await mkdtemp(join(tmpdir(), 'menbe-sync-'));
  const start = (name: string) => startWithHosts(join(folder, name), ['http://127.0.0.1/*']);
  const [first, second] = [await start('first'), await start('second')];
  try {
    await send(first, connection, { docs, own, bars });
    const raw = await rawSpeed(connection);
    const settings = await receive(second, connection, { docs, raw, own, bars });
    if (own) await lookInVain(settings, own, bars);
  } finally {
    await Promise.all([first.close(), second.close(), own?.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function connectionOf(own: S3Server | null): BucketConnection {
  const prefix = `bench-${String(Date.now())}`;
  if (own) return connectionTo(own, prefix);
  const [accessKeyId = '', secretAccessKey = ''] = (process.env['MENBE_S3_KEYS'] ?? '').split(':');
  const { MENBE_S3: endpoint = '', MENBE_S3_BUCKET: bucket = '' } = process.env;
  return { endpoint, region: '', bucket, prefix, style: 'path', accessKeyId, secretAccessKey };
}

interface Measuring {
  docs: number;
  own: S3Server | null;
  bars: Bars;
}

async function send(
  menbe: MenbeChromium,
  connection: BucketConnection,
  { docs, own, bars }: Measuring,
): Promise<void> {
  const library = await menbe.openExtensionPage('library.html#/');
  await library.waitForSelector('#empty-state');
  await library.close();
  const page = await menbe.openExtensionPage('export.schema.json');
  await seedArchive(page, docs);
  await page.close();
  const settings = await openSettings(menbe, 'devices');
  await openSetUp(settings);
  await tryOut(settings, connection);
  await makeSet(settings, PASSPHRASE);
  const begun = performance.now();
  await isUpToDate(settings, PATIENCE);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`       sent ${docs} sources in ${round(seconds)} s, ${round(docs / seconds)} a second`);
  if (own) addRequests(bars, 'sending', own.received.length / docs);
}

/** GETs a second of all that lies in the bucket, by a client that does nothing with it. */
async function rawSpeed(connection: BucketConnection): Promise<number> {
  const store = s3Store(connection, WORLD);
  const names = (await store.list('blobs/')).map(({ name }) => name);
  const begun = performance.now();
  await eachAtOnce(names, AT_ONCE, async (name) => void (await store.get(name)));
  return names.length / ((performance.now() - begun) / 1000);
}

async function receive(
  menbe: MenbeChromium,
  connection: BucketConnection,
  { docs, raw, own, bars }: Measuring & { raw: number },
): Promise<Page> {
  const settings = await openSettings(menbe, 'devices');
  await openSetUp(settings);
  await tryOut(settings, connection);
  if (own) own.received.length = 0;
  await joinSet(settings, PASSPHRASE);
  const begun = performance.now();
  const library = await menbe.openExtensionPage('library.html#/');
  await library.waitForSelector('.row', { timeout: PATIENCE });
  const usable = (performance.now() - begun) / 1000;
  await settings.bringToFront();
  await isUpToDate(settings, PATIENCE);
  const speed = docs / ((performance.now() - begun) / 1000);
  bars.add({
    name: `a new device of ${docs} sources shows the first`,
    figure: `after ${round(usable)} s`,
    bar: `≤ ${MOST_SECONDS_TO_USE} s`,
    ok: usable <= MOST_SECONDS_TO_USE,
  });
  bars.add({
    name: 'and is complete',
    figure: `${round(speed)} sources a second, ${round((speed / raw) * 100)} % of ${round(raw)} raw GETs a second`,
    bar: `≥ ${LEAST_SHARE_OF_RAW * 100} %`,
    ok: speed / raw >= LEAST_SHARE_OF_RAW,
  });
  if (own) addRequests(bars, 'receiving', own.received.length / docs);
  return settings;
}

function addRequests(bars: Bars, work: string, requests: number): void {
  bars.add({
    name: `requests a source, ${work}`,
    figure: round(requests),
    bar: `≤ ${MOST_REQUESTS_A_SOURCE}`,
    ok: requests <= MOST_REQUESTS_A_SOURCE,
  });
}

async function lookInVain(settings: Page, own: S3Server, bars: Bars): Promise<void> {
  // This device's own head is read once after it was written.
  for (let turn = 0; turn < 2; turn++) {
    own.received.length = 0;
    await syncNow(settings);
    await settings.waitForSelector('#sync-now:not(:disabled)', { timeout: PATIENCE });
  }
  bars.add({
    name: 'requests of a round that finds nothing',
    figure: String(own.received.length),
    bar: `≤ ${MOST_REQUESTS_FOR_NOTHING}`,
    ok: own.received.length <= MOST_REQUESTS_FOR_NOTHING,
  });
}
