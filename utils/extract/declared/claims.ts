import type { Origin, StatedField, Statement } from '../../model/stated';
import { foldWords } from '../clean-text';

/** A value that the page states for a field, and where. */
export interface Claim {
  value: string;
  origin: Origin;
}

/** Statements kept per field: nobody reads more contradictions. */
const MAX_STATEMENTS = 6;

/** The claims that have a value. */
export function claimsOf(...claims: readonly (readonly [value: string | null, origin: Origin])[]): Claim[] {
  return claims.flatMap(([value, origin]) => (value === null ? [] : [{ value, origin }]));
}

/** Key of claims that agree only when they are equal. */
export const asIs = (value: string): string => value;

/**
 * A field's claims as statements: the believed value first, with the origin of the first claim that agrees with it, then
 * the claims that contradict it.
 * @param keyOf claims with the same key agree; by default those with the same words
 */
export function statementsOf(
  field: StatedField,
  believed: string | null,
  claims: readonly Claim[],
  keyOf: (value: string) => string = (value) => foldWords(value),
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
