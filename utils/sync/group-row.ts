import { canonicalJson } from '../integrity/canonical-json';
import { type GroupState, NOTHING, withOperation } from './group-state';
import { type GroupView, viewOf } from './group-view';
import {
  type Draft,
  ERASED,
  isEdit,
  isText,
  isTombstone,
  type Json,
  kindOf,
  type Operation,
} from './operation';
import { laterStamp, nextStamp, type Stamp } from './stamp';

/**
 * What sync keeps of a group, beside the rows that users see and change: what operations come to, and the fields as the
 * rows had them last. What differs from these in the rows is what the user has changed since.
 */
export interface GroupRow {
  group: string;
  state: GroupState;
  /** May lag behind `state`: what was received is written to the rows later, and a body may not be here yet. */
  shown: Readonly<Record<string, Json>>;
  /** Of each text in the rows, the stamps of those that it shows: whoever writes over it replaces these. */
  read: Readonly<Record<string, readonly Stamp[]>>;
}

/**
 * A group as its rows have it now: each field with its value, and when it was changed (milliseconds since 1970). A field that is not in
 * it, or is `null`, has no value.
 */
export type LocalView = ReadonlyMap<string, { value: Json; at: number }>;

/** What a device has to make operations of changes. */
export interface Writer {
  /** Milliseconds since 1970 by this device's clock, for changes of which nobody noted the time. */
  now: number;
  /** When a group was deleted for good of which the rows have nothing any more; without it, now. */
  goneAt?: number | undefined;
  /** A number from 0 to below 1. */
  random: () => number;
}

/** A group with the operations that this device has to send. */
export interface WrittenGroup {
  row: GroupRow;
  operations: Operation[];
}

/** A group of which nothing was sent or received. */
export function newGroup(group: string): GroupRow {
  return { group, state: NOTHING, shown: {}, read: {} };
}

/** Finds what the user changed since the rows were looked at last, and takes it into the state. */
export function collectChanges(row: GroupRow, local: LocalView, writer: Writer): WrittenGroup {
  const drafts = changesIn(row, local, writer);
  const { state, operations } = write(row.state, drafts, writer);
  const shown = valuesOf(local);
  const written = operations.flatMap(({ field, stamp }) =>
    isText(field) ? [[field, [stamp]] as const] : [],
  );
  return { row: { ...row, state, shown, read: { ...row.read, ...Object.fromEntries(written) } }, operations };
}

/**
 * Takes operations of another device into a group. Changes of the user that are not collected yet stay what they are; the
 * operations that come back bring back what was deleted elsewhere and edited here later.
 */
export function receiveOperations(
  row: GroupRow,
  received: readonly Operation[],
  writer: Writer,
): WrittenGroup {
  let state = row.state;
  const operations: Operation[] = [];
  for (const operation of received) {
    const before = state;
    state = withOperation(state, operation, false);
    const revived = write(state, revivals(before, operation, writer.now), writer);
    state = revived.state;
    operations.push(...revived.operations);
  }
  return { row: { ...row, state }, operations };
}

/** The group after its state was written to the rows, as far as it could be. The rows' changes must have been collected before. */
export function afterWriting(row: GroupRow, local: LocalView): GroupRow {
  const texts = Object.entries(row.state.texts).filter(([field]) => local.has(field));
  const read = texts.map(([field, { standing }]) => [field, standing.map(({ stamp }) => stamp)] as const);
  return { ...row, shown: valuesOf(local), read: Object.fromEntries(read) };
}

function valuesOf(local: LocalView): Record<string, Json> {
  const there = [...local].filter(([, { value }]) => value !== null);
  return Object.fromEntries(there.map(([field, { value }]) => [field, value]));
}

function changesIn(row: GroupRow, local: LocalView, { now, goneAt = now }: Writer): Draft[] {
  const { group, shown } = row;
  const isGone = local.size === 0 && Object.keys(shown).length > 0;
  if (isGone) return [{ group, field: ERASED, value: true, at: Math.min(goneAt, now) }];
  const view = viewOf(row.state);
  const draft = (field: string, value: Json, at: number): Draft[] =>
    isSame(view.get(field), value)
      ? []
      : [{ group, field, value, at: Math.min(at, now), ...replacedBy(row, field) }];
  const changed = [...local].filter(([field, { value }]) => !isSame(shown[field], value));
  const taken = Object.keys(shown).filter((field) => !local.has(field));
  const drafts = [
    ...changed.flatMap(([field, { value, at }]) => draft(field, value, at)),
    ...taken.flatMap((field) => draft(field, null, now)),
  ];
  // What the user edits while its deletion is on the way to the rows is wanted as a whole.
  if (!drafts.some(isEdit) || !isBeingDeleted(row, view)) return drafts;
  return [...local].flatMap(([field, { value }]) => draft(field, value, now));
}

function isBeingDeleted({ shown }: GroupRow, view: GroupView): boolean {
  return Object.keys(shown).some((field) => kindOf(field) === 'snapshot' && !view.has(field));
}

function isSame(a: Json | undefined, b: Json): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b);
}

function write(
  state: GroupState,
  drafts: readonly Draft[],
  writer: Writer,
): { state: GroupState; operations: Operation[] } {
  let after = state;
  const operations = drafts.map(({ at, ...draft }) => {
    const operation: Operation = { stamp: nextStamp(after.latest, at, writer.random()), ...draft };
    after = withOperation(after, operation, true);
    if (isEdit(operation)) after = { ...after, ownEdit: laterStamp(after.ownEdit, operation.stamp) };
    return operation;
  });
  return { state: after, operations };
}

/** Who writes a text replaces what the rows showed him, and nothing that came since. */
function replacedBy({ read }: GroupRow, field: string): { over?: Stamp[] } {
  return isText(field) ? { over: [...(read[field] ?? [])] } : {};
}

/**
 * A deletion elsewhere against a later edit here: whoever deleted cannot have known of it, as this device hears of the
 * deletion only now. What was deleted is written again.
 */
function revivals(before: GroupState, deletion: Operation, now: number): Draft[] {
  const { group, field, stamp } = deletion;
  if (!isTombstone(deletion) || isOld(before, deletion) || !wasEditedLater(before, field, stamp)) return [];
  if (field === 'bin') return [{ group, field, value: null, at: now }];
  const whole = [...viewOf(before)].map(([name, value]) => ({ group, field: name, value, at: now }));
  return field === ERASED ? whole : whole.filter((draft) => draft.field === field);
}

/** Whether it says nothing any more: it is known, or something later is. */
function isOld({ fields, erased }: GroupState, { field, stamp }: Operation): boolean {
  const known = field === ERASED ? erased : (fields[field]?.stamp ?? null);
  return (known !== null && known >= stamp) || (erased !== null && erased >= stamp);
}

function wasEditedLater(state: GroupState, field: string, stamp: Stamp): boolean {
  if (!field.startsWith('highlight:')) return state.ownEdit !== null && state.ownEdit > stamp;
  const parts = Object.entries(state.fields).filter(([name]) => name.startsWith(`${field}:`));
  const texts = Object.entries(state.texts).filter(([name]) => name.startsWith(`${field}:`));
  const written = [...parts.map(([, one]) => one), ...texts.flatMap(([, text]) => text.standing)];
  return written.some((one) => one.own === true && one.stamp > stamp);
}
