import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { ROOT } from '../../scripts/project';
import '../support/map-group-by';

/** Our files, read by programs of others: they fail where one of these is missing, see scripts/test/other-programs.ts. */
export default defineConfig({
  root: ROOT,
  plugins: [WxtVitest()],
  test: { include: ['tests/others/*.test.ts'], testTimeout: 30_000 },
});
