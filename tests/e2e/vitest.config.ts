import { defineConfig } from 'vitest/config';
import { ROOT } from '../../scripts/project';
import '../support/map-group-by';
import { LongestFirst } from './support/longest-first';

/**
 * Real browsers on the production build. Each file starts its own, without a window: they share neither focus nor profile.
 * Two files at a time keep two cores busy; more would make a browser wait for longer than a test does.
 */
export default defineConfig({
  root: ROOT,
  test: {
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A browser under load takes longer than the second that is the default.
    expect: { poll: { timeout: 15_000 } },
    sequence: { sequencer: LongestFirst },
    projects: (['chromium', 'firefox'] as const).map((name) => ({
      extends: true as const,
      test: {
        name,
        include: [`tests/e2e/${name}/**/*.test.ts`],
        globalSetup: `tests/e2e/support/build-for-${name}.ts`,
      },
    })),
  },
});
