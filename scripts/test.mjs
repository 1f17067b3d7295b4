// `npm test`: lint, types, unit tests, builds, bundle budgets, then the real browsers.
import { bootstrap } from './bootstrap.mjs';

await bootstrap('scripts/test/main.ts');
