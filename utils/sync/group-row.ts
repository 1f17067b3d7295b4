import { canonicalJson } from '../integrity/canonical-json';
import { type GroupState, NOTHING, shownText, withOperation } from './group-state';
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
  /** Not all that `state` comes to: a body that is not here yet is not in the rows. */
  shown: Readonly<Record<string, Json>>;
}

/** A group as its rows have it now: each field that has a value, and when it was changed (milliseconds since 1970). */
export type LocalView = ReadonlyMap<string, { value: Json; at: number }>;

/** What a device has to make operations of changes. */
export interface Writer {
  /** Milliseconds since 1970 by this device's clock, for changes of which nobody noted the time. */
  now: number;
  /** A number from 0 to below 1. */
  random: () => number;
}

/** A group of which nothing was sent or received. */
export function newGroup(group: string): GroupRow {
  return { group, state: NOTHING, shown: {} };
}

/**
 * Finds what the user changed since the last time, and takes it into the state. The operations are to be sent. The view is to be
 * written to the rows where it has more than they do: a page that was not shown may have been archived anew.
 */
export function collectChanges(
  row: GroupRow,
  local: LocalView,
  writer: Writer,
): { row: GroupRow; operations: Operation[]; view: GroupView } {
  const drafts = changesIn(row, local, writer.now);
  const written = write(row.state, drafts, writer);
  const collected = afterWriting({ ...row, state: written.state }, local);
  return { row: collected, operations: written.operations, view: viewOf(written.state) };
}

/**
 * Takes operations of another device into a group, whose own changes must have been collected: else they would be written
 * over. The operations that come back are to be sent: they bring back what was deleted elsewhere and edited here later.
 */
export function receiveOperations(
  row: GroupRow,
  received: readonly Operation[],
  writer: Writer,
): { row: GroupRow; operations: Operation[]; view: GroupView } {
  let state = row.state;
  const operations: Operation[] = [];
  for (const operation of received) {
    const before = state;
    state = withOperation(state, operation, false);
    const revived = write(state, revivals(before, operation, writer.now), writer);
    state = revived.state;
    operations.push(...revived.operations);
  }
  return { row: { ...row, state }, operations, view: viewOf(state) };
}

/** The row after its fields were written to the rows that users see. */
export function afterWriting(row: GroupRow, local: LocalView): GroupRow {
  return { ...row, shown: Object.fromEntries([...local].map(([field, { value }]) => [field, value])) };
}

function changesIn(row: GroupRow, local: LocalView, now: number): Draft[] {
  const { group, shown } = row;
  const isGone = local.size === 0 && Object.keys(shown).length > 0;
  if (isGone) return [{ group, field: ERASED, value: true, at: now }];
  const drafts: Draft[] = [];
  const draft = (field: string, value: Json, at: number) =>
    drafts.push({ group, field, value, at, ...replacedBy(row, field) });
  for (const [field, { value, at }] of local)
    if (canonicalJson(shown[field] ?? null) !== canonicalJson(value)) draft(field, value, Math.min(at, now));
  for (const field of Object.keys(shown)) if (!local.has(field)) draft(field, null, now);
  return drafts;
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

/** Who writes a text replaces the one that the rows showed him; those that lost stay beside it. */
function replacedBy({ state, shown }: GroupRow, field: string): { over?: Stamp[] } {
  if (!isText(field)) return {};
  const before = field in shown ? shownText(state.texts[field]) : null;
  return { over: before ? [before.stamp] : [] };
}

/**
 * A deletion elsewhere against a later edit here: whoever deleted cannot have known of it, as this device hears of the
 * deletion only now. What was deleted is written again.
 */
function revivals(before: GroupState, deletion: Operation, now: number): Draft[] {
  const { group, field, stamp } = deletion;
  if (!isTombstone(deletion) || isOld(before, deletion) || !wasEditedLater(before, field, stamp)) return [];
  if (field === 'bin') return [{ group, field, value: null, at: now }];
  if (field === ERASED) return wholeOf(group, before, now);
  const value = before.fields[field]?.value ?? null;
  return value === null ? [] : [{ group, field, value, at: now }];
}

function wholeOf(group: string, state: GroupState, at: number): Draft[] {
  const fields = [...viewOf(state)].filter(([field]) => kindOf(field) !== 'lost');
  return fields.map(([field, value]) => ({ group, field, value, at }));
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
