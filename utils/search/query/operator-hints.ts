import { isValid } from './parse-query';
import { FILTER_FIELDS, FILTER_VALUES, type FilterField } from './query';
import { slips } from './slips';

/** Something in a search that looks like a filter and is none. */
export interface OperatorHint {
  /** As typed: `befor:`, or `before:yesterday` where the filter cannot have that value. */
  typed: string;
  /** The filter that was probably meant; `null` where the value is what is wrong. */
  meant: FilterField | null;
  /** The values that the filter takes, where it takes some only; else dates are meant. */
  values?: readonly string[];
}

/** A word with a colon and something behind it, quoted or not; no address. */
const TYPED = /(?<=^|[\s-])(\p{L}{2,12}):(?!\/\/)("(?:[^"]|"")*"|[^\s"]\S*)/gu;

/** Letters of a name up to which one slip is forgiven; in longer ones two are. */
const SHORT = 4;

/** What in a search was probably meant as a filter, each once. It is searched as words, which finds something else. */
export function operatorHints(text: string): OperatorHint[] {
  const hints = new Map<string, OperatorHint>();
  for (const [, name = '', value = ''] of text.matchAll(TYPED)) {
    const hint = hintFor(name, value);
    if (hint) hints.set(hint.typed, hint);
  }
  return [...hints.values()];
}

function hintFor(name: string, value: string): OperatorHint | null {
  const lower = name.toLowerCase();
  const known = FILTER_FIELDS.find((field) => field === lower);
  if (known === undefined) {
    const meant = FILTER_FIELDS.find((field) => isNear(lower, field));
    return meant === undefined ? null : { typed: `${name}:`, meant };
  }
  if (isValid(known, value.replace(/^"|"$/g, ''))) return null;
  const hint = { typed: `${name}:${value}`, meant: null };
  return known in FILTER_VALUES
    ? { ...hint, values: FILTER_VALUES[known as keyof typeof FILTER_VALUES] }
    : hint;
}

function isNear(typed: string, field: string): boolean {
  if (field.length > 2 && typed.startsWith(field)) return true;
  return slips(typed, field) <= (field.length > SHORT ? 2 : 1) && typed.length > 2;
}
