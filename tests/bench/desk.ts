import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../scripts/build';
import { ROOT } from '../../scripts/project';
import { weighBuild } from '../../scripts/test/budgets';
import { LANGUAGES } from '../../utils/model/language';
import { articlePage, type FixtureServer, serveFixtures } from '../e2e/support/serve-fixtures';
import { chooseLanguage, openSettings } from '../e2e/support/settings-page';
import { Bars } from './bars';
import { clicksWithTags } from './desk/count-clicks';
import { firstLines } from './desk/first-line';
import { type Findings, lookInWindows, lookWithAxe } from './desk/look-at-screens';
import { panelScreensOf } from './desk/panel-screens';
import { emptyPopupOf, popupScreensOf } from './desk/popup-screens';
import type { Screen } from './desk/screen';
import { EMPTY_SCREENS, screensOf } from './desk/screens';
import { type DeskArchive, seedDesk } from './desk/seed-desk';
import { takePictures } from './desk/take-pictures';

const USAGE = `npm run bench:desk [-- --pictures DIR]
Looks at every screen of the built extension, in windows of five sizes, in all languages and a made-up one that is longer and
written from right to left, in light and dark. Prints a line a bar and what is wrong; exits with 1 when one is short.
--pictures takes a picture of every screen instead: four windows, light and dark, in English and Azerbaijani.
--only NAME takes the screens alone whose name begins so, as "popup" or "case".`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    pictures: { type: 'string' },
  },
});

const bars = new Bars();

/** Languages of the pictures: the first users', and the one all others are translated from. */
const PICTURED = ['en', 'az'];

/** What screens are looked at for: those of an empty archive before those of a full one. */
type Look = (menbe: MenbeChromium, screens: readonly Screen[]) => Promise<void>;

async function main(): Promise<void> {
  const inaccessible: string[] = [];
  const findings = new Map<string, Findings>();
  const lookAt =
    (languages: readonly string[]): Look =>
    async (menbe, screens) => {
      inaccessible.push(...(await lookWithAxe(menbe, screens)));
      await inLanguages(menbe, languages, async (language) =>
        collect(findings, language, await lookInWindows(menbe, screens, language)),
      );
    };
  await withDesk('chromium', lookAt(Object.keys(LANGUAGES)), async (menbe, archive, server) => {
    server.set(
      '/ink-and-paper',
      articlePage('The ink of the harbour office', Array(6).fill('It was written down in ink.')),
    );
    addFirstLines(await firstLines(menbe, archive));
    addClicks(await clicksWithTags(menbe, server.url('/ink-and-paper', 'news.test')));
  });
  none('axe finds nothing, light and dark', inaccessible);
  const inMadeUp: Look = async (menbe, screens) =>
    collect(findings, 'made-up language', await lookInWindows(menbe, screens, 'made-up'));
  await withDesk('pseudo', inMadeUp);
  for (const [language, found] of findings) addFindings(language, found);
  await addSizes();
}

async function picture(folder: string): Promise<void> {
  let taken = 0;
  await withDesk('chromium', (menbe, screens) =>
    inLanguages(menbe, PICTURED, async (language) => {
      taken += await takePictures(menbe, screens, join(folder, language));
    }),
  );
  console.log(`${taken} pictures in ${folder}`);
}

/** Looks at the screens of an empty archive, fills it, and looks at all others; then does what else is to be done with it. */
async function withDesk(
  build: 'chromium' | 'pseudo',
  look: Look,
  more?: (menbe: MenbeChromium, archive: DeskArchive, server: FixtureServer) => Promise<void>,
): Promise<void> {
  const server = await serveFixtures({}, join(ROOT, 'tests/fixtures/pages'));
  try {
    await withBrowser(build, async (menbe) => {
      await look(menbe, only([...EMPTY_SCREENS, emptyPopupOf(server)]));
      const archive = await seedDesk(menbe, server);
      await more?.(menbe, archive, server);
      const screens = [...screensOf(archive), ...popupScreensOf(server), ...panelScreensOf(server)];
      await look(menbe, only(screens));
    });
  } finally {
    await server.close();
  }
}

/** Those that are to be looked at. */
function only(screens: readonly Screen[]): readonly Screen[] {
  return screens.filter(({ name }) => name.startsWith(values.only));
}

async function inLanguages(
  menbe: MenbeChromium,
  languages: readonly string[],
  look: (language: string) => Promise<void>,
): Promise<void> {
  for (const language of languages) {
    const settings = await openSettings(menbe);
    await chooseLanguage(settings, language);
    await settings.close();
    await look(language);
  }
}

function collect(all: Map<string, Findings>, language: string, found: Findings): void {
  const before = all.get(language) ?? { tooTall: [], wrapped: [], layout: [] };
  all.set(language, {
    tooTall: [...before.tooTall, ...found.tooTall],
    wrapped: [...before.wrapped, ...found.wrapped],
    layout: [...before.layout, ...found.layout],
  });
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
