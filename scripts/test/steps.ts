import { ensureBrowser } from '../browser/install-browser';
import type { BrowserKind } from '../browser/find-browser';
import { ensureBuild, type BuildKind } from '../build';
import { runTool, toolPath } from '../project';
import { chunkCircles } from './chunk-circles';
import { weighBuild } from './budgets';
import { ensurePrograms } from './other-programs';
import type { Step } from './run-steps';
import { runVitest } from './run-vitest';
import type { Count } from './vitest-report';

type Say = (line: string) => void;

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

/** East and west of Greenwich: local days begin before and after UTC's. */
const ZONES = ['Asia/Baku', 'America/New_York'];

/** Tests, by the beginnings of their paths, of what reads times or tells them as the place has them. */
const TIMES = [
  'utils/i18n/',
  'utils/cite/',
  'utils/import/claimed-time',
  'utils/import/written-time',
  'utils/import/checks',
  'utils/import/validate',
  'utils/export/export',
  'utils/export/comparison',
  'utils/export/package/',
  'utils/extract/dates/',
  'utils/search/query/',
  'utils/archive/index/read/',
  'utils/archive/search/find-',
  'utils/archive/shelves/',
  'components/popup/list/',
  'components/library/list/',
  'components/library/shelves/',
];

/** Writes what types and builds read. Builds for Chromium find it as it is, the one for Firefox writes it anew. */
const PREPARE = 'Preparation';
const TYPES = 'Types';
const FOR_CHROMIUM = 'Build for Chromium';
const FOR_FIREFOX = 'Build for Firefox';
const PSEUDO = 'Build in the pseudo-language';

/**
 * All checks. The longest comes last, and has all lanes; the longest of the others comes first, so that none is idle while
 * it ends.
 */
export const STEPS: readonly Step[] = [
  { name: PREPARE, part: 'checks', run: (say) => tool('wxt', ['prepare'], say) },
  { name: 'Unit tests', part: 'unit', needs: [PREPARE], run: (say) => runVitest([], say) },
  {
    name: TYPES,
    part: 'checks',
    needs: [PREPARE],
    run: (say) => tool('typescript', ['--noEmit'], say, 'tsc'),
  },
  { name: FOR_CHROMIUM, part: 'checks', needs: [PREPARE], run: (say) => build('chromium', say) },
  {
    name: FOR_FIREFOX,
    part: 'checks',
    needs: [PREPARE],
    after: [TYPES],
    run: (say) => build('firefox', say),
  },
  { name: PSEUDO, part: 'checks', needs: [PREPARE], run: (say) => build('pseudo', say) },
  { name: 'Bundle budgets', part: 'checks', needs: [FOR_CHROMIUM], run: checkBudgets },
  {
    name: 'Lint',
    part: 'checks',
    needs: [PREPARE],
    run: (say) => tool('eslint', ['.', '--max-warnings', '0'], say),
  },
  { name: 'Format', part: 'checks', needs: [PREPARE], run: (say) => tool('prettier', ['--check', '.'], say) },
  { name: 'Unused code', part: 'checks', needs: [PREPARE], run: (say) => tool('knip', [], say) },
  ...ZONES.map((zone): Step => ({
    name: `Unit tests of times in ${zone}`,
    part: 'unit',
    needs: [PREPARE],
    run: (say: Say) => runVitest(TIMES, say, { TZ: zone }),
  })),
  { name: 'Read by programs of others', part: 'unit', needs: [PREPARE], run: readByOthers },
  { name: 'In Firefox', part: 'firefox', needs: [FOR_FIREFOX], run: (say) => testIn('firefox', 1, say) },
  {
    name: 'In Chromium',
    part: 'chromium',
    needs: [FOR_CHROMIUM, PSEUDO],
    lanes: 2,
    run: (say) => testIn('chromium', 2, say),
  },
];

async function tool(dependency: string, args: readonly string[], say: Say, program = dependency) {
  const { code, output } = await runTool(toolPath(dependency, program), args);
  say(output);
  return code === 0 ? PASSED : FAILED;
}

async function build(kind: BuildKind, say: Say): Promise<Count> {
  const folder = await ensureBuild(kind, say);
  say(`Built: ${folder}`);
  const circles = await chunkCircles(folder);
  for (const circle of circles) say(`FILES IN A CIRCLE: ${circle}`);
  return circles.length === 0 ? PASSED : FAILED;
}

async function checkBudgets(say: Say): Promise<Count> {
  const weights = await weighBuild(await ensureBuild('chromium', say));
  const heavy = weights.filter(({ bytes, limit }) => bytes > limit);
  for (const { name, bytes, limit } of weights) {
    const sizes = `${(bytes / 1000).toFixed(1)} KB of ${(limit / 1000).toFixed(1)} KB gzipped`;
    say(`${bytes > limit ? 'TOO HEAVY' : 'ok'}  ${name}: ${sizes}`);
  }
  return { passed: weights.length - heavy.length, failed: heavy.length };
}

/** What programs read that are not ours. They are installed where that can be done; where not, it is said. */
async function readByOthers(say: Say): Promise<Count> {
  const missing = await ensurePrograms(say);
  if (missing.length === 0) return runVitest(['--config', 'tests/others/vitest.config.ts'], say);
  say(`NOT TRIED: ${missing.join(', ')} can neither be found nor installed here.`);
  return { passed: 0, failed: 0 };
}

/** @param atOnce how many files run at the same time, each in browsers of its own */
async function testIn(kind: BrowserKind, atOnce: number, say: Say): Promise<Count> {
  say(`Browser: ${await ensureBrowser(kind, say)}`);
  const config = ['--config', 'tests/e2e/vitest.config.ts', `--maxWorkers=${String(atOnce)}`];
  return runVitest([...config, `tests/e2e/${kind}/`], say);
}
