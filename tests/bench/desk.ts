import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../scripts/build';
import { weighBuild } from '../../scripts/test/budgets';
import { LANGUAGES } from '../../utils/model/language';
import { articlePage, serveFixtures } from '../e2e/support/serve-fixtures';
import { chooseLanguage, openSettings } from '../e2e/support/settings-page';
import { Bars } from './bars';
import { clicksWithTags } from './desk/count-clicks';
import { firstLines } from './desk/first-line';
import { type Findings, lookInWindows, lookWithAxe } from './desk/look-at-screens';
import { screensOf } from './desk/screens';
import { seedDesk } from './desk/seed-desk';
import { takePictures } from './desk/take-pictures';

const USAGE = `npm run bench:desk [-- --pictures DIR]
Looks at every screen of the built extension, in windows of five sizes, in all languages and a made-up one that is longer and
written from right to left, in light and dark. Prints a line a bar and what is wrong; exits with 1 when one is short.
--pictures takes a picture of every screen instead: four windows, light and dark, in English and Azerbaijani.`;

const { values } = parseArgs({
  options: { help: { type: 'boolean', default: false }, pictures: { type: 'string' } },
});

const bars = new Bars();

async function main(): Promise<void> {
  const server = await serveFixtures({});
  try {
    await withBrowser('chromium', async (menbe) => {
      const archive = await seedDesk(menbe, server);
      server.set(
        '/ink',
        articlePage('The ink of the harbour office', Array(6).fill('It was written down in ink.')),
      );
      addFirstLines(await firstLines(menbe, archive));
      addClicks(await clicksWithTags(menbe, server.url('/ink', 'news.test')));
      const screens = screensOf(archive);
      none('axe finds nothing, light and dark', await lookWithAxe(menbe, screens));
      for (const language of Object.keys(LANGUAGES)) {
        const settings = await openSettings(menbe);
        await chooseLanguage(settings, language);
        await settings.close();
        addFindings(language, await lookInWindows(menbe, screens, language));
      }
    });
    await withBrowser('pseudo', async (menbe) => {
      const screens = screensOf(await seedDesk(menbe, server));
      addFindings('made-up language', await lookInWindows(menbe, screens, 'made-up'));
    });
  } finally {
    await server.close();
  }
  await addSizes();
}

async function picture(folder: string): Promise<void> {
  const server = await serveFixtures({});
  try {
    await withBrowser('chromium', async (menbe) => {
      const taken = await takePictures(menbe, screensOf(await seedDesk(menbe, server)), folder);
      console.log(`${taken} pictures in ${folder}`);
    });
  } finally {
    await server.close();
  }
}

async function withBrowser(
  build: 'chromium' | 'pseudo',
  work: (menbe: MenbeChromium) => Promise<void>,
): Promise<void> {
  const menbe = await launchChromium({
    executablePath: await ensureBrowser('chromium', console.log),
    extensionDir: await ensureBuild(build, console.log),
    profile: null,
    headless: true,
    args: ['--host-resolver-rules=MAP *.test 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1', '--lang=en-GB'],
  });
  try {
    await work(menbe);
  } finally {
    await menbe.close();
  }
}

function addFirstLines(shares: readonly number[]): void {
  bars.add({
    name: 'first line of the text in the reader, five windows',
    figure: shares.map((share) => `${Math.round(share * 100)} %`).join(', '),
    bar: '≤ 33 %',
    ok: shares.every((share) => share <= 0.33),
  });
}

function addClicks(clicks: number | null): void {
  bars.add({
    name: 'clicks to archive with two tags',
    figure: clicks === null ? 'it did not end with two tags' : String(clicks),
    bar: '≤ 2',
    ok: clicks !== null && clicks <= 2,
  });
}

function addFindings(language: string, { tooTall, wrapped, layout }: Findings): void {
  none(`pages taller than their window, ${language}`, tooTall);
  none(`bars of more than one line, ${language}`, wrapped);
  none(`things cut off or outside the window, ${language}`, layout);
}

function none(name: string, findings: readonly string[]): void {
  bars.add({ name, figure: String(findings.length), bar: '0', ok: findings.length === 0 });
  for (const finding of findings) console.log(`         ${finding}`);
}

async function addSizes(): Promise<void> {
  for (const { name, bytes, limit } of await weighBuild(await ensureBuild('chromium', console.log)))
    bars.add({ name: `${name}, gzip`, figure: `${bytes} bytes`, bar: `≤ ${limit}`, ok: bytes <= limit });
}

if (values.help) console.log(USAGE);
else if (values.pictures !== undefined) await picture(values.pictures);
else {
  await main();
  process.exitCode = bars.exitCode;
}
