import { defineConfig } from 'vitest/config';
import { ROOT } from '../../scripts/project';
import '../support/map-group-by';

/** Real browsers on the production build: one at a time, for they share the screen's focus and the machine. */
export default defineConfig({
  root: ROOT,
  test: {
    include: ['tests/e2e/{chromium,firefox}/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
