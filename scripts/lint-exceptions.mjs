// `npm run lint:exceptions`: takes exceptions out of scripts/lint/exceptions.json that are no longer needed, lowers those
// that can be lowered, and follows files that were moved. It adds none: a function above a limit is to be made smaller.
import { readFileSync, writeFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { readReport } from './lint/ratchet.mjs';
import { EXCEPTIONS_FILE, LIMITS, limits } from './lint/rules.mjs';
import { shrink } from './lint/shrink.mjs';

/** Functions above a limit, as if there were no exceptions. */
function above(name, results) {
  const needed = {};
  for (const message of results.flatMap(({ messages }) => messages)) {
    const report = message.ruleId === `menbe/${name}` ? readReport(message) : null;
    if (report) needed[report.key] = Math.max(report.actual, needed[report.key] ?? 0);
  }
  return needed;
}

const eslint = new ESLint({
  overrideConfig: { rules: limits({}) },
  ruleFilter: ({ ruleId }) => Object.keys(LIMITS).some((name) => ruleId === `menbe/${name}`),
});
const results = await eslint.lintFiles(['.']);
const before = JSON.parse(readFileSync(EXCEPTIONS_FILE, 'utf8'));
const shrunk = Object.keys(LIMITS).map((name) => [name, shrink(before[name] ?? {}, above(name, results))]);
const refused = shrunk.flatMap(([name, { refused: keys }]) => keys.map((key) => `${name}  ${key}`));

if (refused.length > 0) {
  console.error(`Above the limit, and no exception allows it:\n${refused.join('\n')}\nNothing was written.`);
  process.exitCode = 1;
} else {
  const after = Object.fromEntries(shrunk.map(([name, { kept }]) => [name, kept]));
  writeFileSync(EXCEPTIONS_FILE, `${JSON.stringify(after, null, 2)}\n`);
  for (const [name, { kept }] of shrunk) console.log(`${name}: ${Object.keys(kept).length} exceptions`);
}
