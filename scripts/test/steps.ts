import { ensureBrowser } from '../browser/install-browser';
import type { BrowserKind } from '../browser/find-browser';
import { ensureBuild, type BuildKind } from '../build';
import { runTool, toolPath } from '../project';
import { weighBuild } from './budgets';
import { runVitest, type Count } from './run-vitest';

/** One part of the checks. A step that throws counts as one failure, and the others go on. */
export interface Step {
  name: string;
  run(say: (line: string) => void): Promise<Count>;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

/** East and west of Greenwich: local days begin before and after UTC's. */
const ZONES = ['Asia/Baku', 'America/New_York'];

/** Folders whose tests read or write times. */
const TIMES = [
  'utils/i18n/',
  'utils/import/',
  'utils/extract/dates/',
  'utils/search/query/',
  'utils/archive/search/',
  'utils/archive/import/',
  'components/popup/list/',
  'components/library/',
];

/** All checks, the quick ones first. */
export const STEPS: readonly Step[] = [
  { name: 'Lint', run: () => tool('eslint', ['.', '--max-warnings', '0']) },
  { name: 'Format', run: () => tool('prettier', ['--check', '.']) },
  { name: 'Types', run: checkTypes },
  { name: 'Unit tests', run: () => runVitest([]) },
  ...ZONES.map((zone) => ({
    name: `Unit tests of times in ${zone}`,
    run: () => runVitest(TIMES, { TZ: zone }),
  })),
  { name: 'Build for Chromium', run: (say) => build('chromium', say) },
  { name: 'Build for Firefox', run: (say) => build('firefox', say) },
  { name: 'Build in the pseudo-language', run: (say) => build('pseudo', say) },
  { name: 'Bundle budgets', run: checkBudgets },
  { name: 'In Chromium', run: (say) => testIn('chromium', say) },
  { name: 'In Firefox', run: (say) => testIn('firefox', say) },
];

async function tool(dependency: string, args: readonly string[], program = dependency): Promise<Count> {
  const { code } = await runTool(toolPath(dependency, program), args, true);
  return code === 0 ? PASSED : FAILED;
}

async function checkTypes(): Promise<Count> {
  const prepared = await tool('wxt', ['prepare']);
  return prepared.failed > 0 ? prepared : tool('typescript', ['--noEmit'], 'tsc');
}

async function build(kind: BuildKind, say: (line: string) => void): Promise<Count> {
  say(`Built: ${await ensureBuild(kind, say)}`);
  return PASSED;
}

async function checkBudgets(say: (line: string) => void): Promise<Count> {
  const weights = await weighBuild(await ensureBuild('chromium', say));
  const heavy = weights.filter(({ bytes, limit }) => bytes > limit);
  for (const { name, bytes, limit } of weights) {
    const sizes = `${(bytes / 1000).toFixed(1)} KB of ${(limit / 1000).toFixed(1)} KB gzipped`;
    say(`${bytes > limit ? 'TOO HEAVY' : 'ok'}  ${name}: ${sizes}`);
  }
  return { passed: weights.length - heavy.length, failed: heavy.length };
}

async function testIn(kind: BrowserKind, say: (line: string) => void): Promise<Count> {
  say(`Browser: ${await ensureBrowser(kind, say)}`);
  return runVitest(['--config', 'tests/e2e/vitest.config.ts', `tests/e2e/${kind}/`]);
}
