import { ERASED, isText, type Json, type Operation } from './operation';
import { laterStamp, type Stamp } from './stamp';

/** A value with the operation that wrote it. */
interface Written {
  stamp: Stamp;
  value: Json;
  /** Whether this device wrote it. */
  own?: true;
}

/** A text: those that no other replaced. There are several where people wrote at once. */
export interface TextState {
  /** By stamp, the latest last. */
  standing: Written[];
  /** All that were replaced, which may be yet to come. */
  replaced: Stamp[];
}

/**
 * What all operations on a group say together. It is the same whatever their order, and however often one comes: a field
 * is its latest value, a text the set of those that no other replaced.
 */
export interface GroupState {
  /** The latest stamp of all: an operation that is made now has seen it. */
  latest: Stamp | null;
  /** The latest edit that this device made (see isEdit). */
  ownEdit: Stamp | null;
  /** When all of it was last deleted for good: nothing written before is in `fields` and `texts`. */
  erased: Stamp | null;
  fields: Readonly<Record<string, Written>>;
  texts: Readonly<Record<string, TextState>>;
}

/** A group of which nothing is known. */
export const NOTHING: GroupState = { latest: null, ownEdit: null, erased: null, fields: {}, texts: {} };

/** The state with an operation in it. */
export function withOperation(state: GroupState, operation: Operation, isOwn: boolean): GroupState {
  const { stamp, field, value, over = [] } = operation;
  const latest = laterStamp(state.latest, stamp);
  if (state.erased !== null && stamp <= state.erased) return { ...state, latest };
  if (field === ERASED)
    return value === null ? { ...state, latest } : { ...withoutOlder(state, stamp), latest };
  const written: Written = isOwn ? { stamp, value, own: true } : { stamp, value };
  const counts = (one: Stamp) => state.erased === null || one > state.erased;
  if (isText(field)) {
    const texts = { ...state.texts, [field]: withText(state.texts[field], written, over.filter(counts)) };
    return { ...state, latest, texts };
  }
  const before = state.fields[field];
  if (before && before.stamp >= stamp) return { ...state, latest };
  return { ...state, latest, fields: { ...state.fields, [field]: written } };
}

function withoutOlder(state: GroupState, erased: Stamp): GroupState {
  const fields = Object.entries(state.fields).filter(([, { stamp }]) => stamp > erased);
  const texts = Object.entries(state.texts).flatMap(([field, { standing, replaced }]) => {
    const left = { standing: standing.filter(isLater), replaced: replaced.filter((stamp) => stamp > erased) };
    return left.standing.length + left.replaced.length > 0 ? [[field, left] as const] : [];
  });
  function isLater({ stamp }: Written): boolean {
    return stamp > erased;
  }
  return { ...state, erased, fields: Object.fromEntries(fields), texts: Object.fromEntries(texts) };
}

function withText(text: TextState | undefined, written: Written, over: readonly Stamp[]): TextState {
  const { standing, replaced } = text ?? { standing: [], replaced: [] };
  const gone = new Set([...replaced, ...over]);
  const others = standing.filter(({ stamp }) => stamp !== written.stamp && !gone.has(stamp));
  return {
    standing: gone.has(written.stamp) ? others : [...others, written].sort(byStamp),
    replaced: [...gone].sort(),
  };
}

function byStamp(a: Written, b: Written): number {
  return a.stamp < b.stamp ? -1 : 1;
}
