#!/usr/bin/env node
// `npm run verify -- FILE` or `npx menbe-verify FILE`: verifies an export, as verify.html does.
import { bootstrap } from './bootstrap.mjs';

await bootstrap('scripts/verify-page/cli.ts');
