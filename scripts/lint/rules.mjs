import { readFileSync } from 'node:fs';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { docRule } from './doc-rule.mjs';
import { floorsRule } from './floors-rule.mjs';
import { ratchet } from './ratchet.mjs';

/** Limits with exceptions: ESLint's rules of these names. */
export const LIMITS = { complexity: 10, 'max-params': 4 };

/** The list of exceptions, which `npm run lint:exceptions` shrinks: `path#function` to a figure, for each limit. */
export const EXCEPTIONS_FILE = new URL('exceptions.json', import.meta.url);

/** The plugin with our own rules. */
export const menbe = {
  rules: {
    complexity: ratchet(builtinRules.get('complexity'), 'complexity'),
    doc: docRule,
    floors: floorsRule,
    'max-params': ratchet(builtinRules.get('max-params'), 'count'),
  },
};

/** ESLint's settings for the limits, with the exceptions as they stand. */
export function limits(exceptions = JSON.parse(readFileSync(EXCEPTIONS_FILE, 'utf8'))) {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [
      `menbe/${name}`,
      ['error', limit, exceptions[name] ?? {}],
    ]),
  );
}
