import { describe, expect, it } from 'vitest';
import { collectChanges, type GroupRow, newGroup, receiveOperations, type LocalView } from './group-row';
import { viewOf } from './group-view';
import type { Json, Operation } from './operation';
import { nextStamp } from './stamp';

const GROUP = 'page:https://a.example/';
const writer = (now: number) => ({ now, random: () => 0.5 });
const at = (time: number) => nextStamp(null, time, 0.25);

function local(fields: Record<string, Json>, time: number): LocalView {
  return new Map(Object.entries(fields).map(([field, value]) => [field, { value, at: time }]));
}

/** A page of a device whose user wrote this at these times, one after another. */
function written(...edits: [time: number, fields: Record<string, Json>][]): GroupRow {
  let row = newGroup(GROUP);
  for (const [time, fields] of edits) row = collectChanges(row, local(fields, time), writer(time)).row;
  return row;
}

function received(row: GroupRow, operation: Omit<Operation, 'group'>) {
  const { row: after, operations } = receiveOperations(row, [{ group: GROUP, ...operation }], writer(9000));
  return { view: Object.fromEntries(viewOf(after.state)), operations };
}

const SOURCE = { 'snapshot:1': 'blobs/1' };

describe('a deletion elsewhere', () => {
  it('takes effect where nothing was edited later', () => {
    const row = written([1, SOURCE], [5, { ...SOURCE, note: 'x' }]);
    expect(received(row, { stamp: at(7), field: 'erased', value: true })).toEqual({
      view: {},
      operations: [],
    });
    expect(received(row, { stamp: at(7), field: 'snapshot:1', value: null }).view).toEqual({ note: 'x' });
    expect(received(row, { stamp: at(7), field: 'bin', value: 'b' }).view).toMatchObject({ bin: 'b' });
  });

  it('is undone by the device that edited later, with an operation that the others hear of', () => {
    const row = written([1, SOURCE], [8, { ...SOURCE, note: 'x' }]);
    for (const [field, value] of [
      ['erased', true],
      ['snapshot:1', null],
      ['bin', 'b'],
    ] as const) {
      const { view, operations } = received(row, { stamp: at(7), field, value });
      expect(view).toEqual({ ...SOURCE, note: 'x' });
      expect(operations.length).toBeGreaterThan(0);
    }
  });

  it('is not undone by reading, nor by an edit that was made in knowledge of it', () => {
    const opened = written([1, SOURCE], [8, { ...SOURCE, 'opens:d': 1, opened: '2026' }]);
    expect(received(opened, { stamp: at(7), field: 'bin', value: 'b' }).operations).toEqual([]);
    const binned = receiveOperations(
      written([1, SOURCE]),
      [{ group: GROUP, stamp: at(7), field: 'bin', value: 'b' }],
      writer(9),
    );
    const edited = collectChanges(binned.row, local({ ...SOURCE, 'tag:su': true }, 20), writer(20)).row;
    expect(received(edited, { stamp: at(7), field: 'bin', value: 'b' }).operations).toEqual([]);
  });

  it('of a highlight is undone where its colour was changed later', () => {
    const marked = { ...SOURCE, 'highlight:1': 'quote', 'highlight:1:colour': 'blue' };
    const row = written([1, marked], [8, { ...marked, 'highlight:1:colour': 'pink' }]);
    const { view } = received(row, { stamp: at(7), field: 'highlight:1', value: null });
    expect(view).toMatchObject({ 'highlight:1': 'quote', 'highlight:1:colour': 'pink' });
    const untouched = received(written([1, marked]), { stamp: at(7), field: 'highlight:1', value: null });
    expect(untouched.view).not.toHaveProperty('highlight:1');
  });
});

it('an edit while a deletion is on its way to the rows brings the whole page back', () => {
  const row = written([1, { ...SOURCE, 'tag:su': true }]);
  const deleted = receiveOperations(
    row,
    [{ group: GROUP, stamp: at(7), field: 'erased', value: true }],
    writer(7),
  ).row;
  const { row: after } = collectChanges(
    deleted,
    local({ ...SOURCE, 'tag:su': true, note: 'x' }, 8),
    writer(8),
  );
  expect(Object.fromEntries(viewOf(after.state))).toEqual({ ...SOURCE, 'tag:su': true, note: 'x' });
});

it('a clock that is wrong does not decide against what its user had before him', () => {
  const row = receiveOperations(
    newGroup(GROUP),
    [{ group: GROUP, stamp: at(1e12), field: 'tag:su', value: true }],
    writer(5),
  );
  const shown = collectChanges(row.row, local({ 'tag:su': true }, 5), writer(5)).row;
  const { row: after } = collectChanges(shown, local({ 'tag:dəniz': true }, 6), writer(6));
  expect([...viewOf(after.state).keys()]).toEqual(['tag:dəniz']);
});
