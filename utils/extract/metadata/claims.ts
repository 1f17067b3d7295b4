import type { Origin, StatedField, Statement } from '../../model/stated';
import { wordsOf } from '../clean-text';

/** One thing the page says of a field, and where. */
export interface Claim {
  value: string;
  origin: Origin;
}

/** More contradictions than anyone reads. */
const MAX_STATEMENTS = 6;

/** Drops claims without a value. */
export function claimsOf(...claims: readonly (readonly [value: string | null, origin: Origin])[]): Claim[] {
  return claims.flatMap(([value, origin]) => (value === null ? [] : [{ value, origin }]));
}

/** For claims that only say the same when they are the same. */
export const asIs = (value: string): string => value;

/**
 * A field's claims as statements: the believed value first, with the origin of the first claim that says the same, then
 * what contradicts it. Claims that say the same in other spelling are no contradiction.
 */
export function statementsOf(
  field: StatedField,
  believed: string | null,
  claims: readonly Claim[],
  keyOf: (value: string) => string = (value) => wordsOf(value).join(' '),
): Statement[] {
  const statements: Statement[] = [];
  const said = new Set<string>();
  if (believed !== null) {
    const key = keyOf(believed);
    const origin = claims.find((claim) => keyOf(claim.value) === key)?.origin;
    if (origin === undefined) return [];
    said.add(key);
    statements.push({ field, value: believed, origin, believed: true });
  }
  for (const { value, origin } of claims) {
    const key = keyOf(value);
    if (key === '' || said.has(key) || statements.length >= MAX_STATEMENTS) continue;
    said.add(key);
    statements.push({ field, value, origin, believed: false });
  }
  return statements;
}
