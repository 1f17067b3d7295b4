import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import './tests/support/map-group-by';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ['tests/support/english.ts'],
    include: ['{utils,components,locales,scripts,tests/bench,tests/support}/**/*.test.{ts,tsx}'],
    mockReset: true,
    testTimeout: 30_000,
  },
});
