import type { GroupState, TextState } from './group-state';
import { shownText } from './group-state';
import type { Json } from './operation';
import type { Stamp } from './stamp';

/**
 * A group as it is shown: its fields that have a value. A text that lost against a later one is shown as a field of its own,
 * `lost:<field>:<stamp>`, until somebody takes that field away.
 */
export type GroupView = ReadonlyMap<string, Json>;

/** What operations on a group come to. */
export function viewOf(state: GroupState): GroupView {
  const view = new Map<string, Json>();
  for (const [field, { value }] of Object.entries(state.fields))
    if (value !== null && !field.startsWith('lost:')) view.set(field, value);
  for (const [field, text] of Object.entries(state.texts)) {
    const shown = shownText(text);
    if (shown && shown.value !== null) view.set(field, shown.value);
    for (const [stamp, value] of lostTexts(text)) {
      const name = lostField(field, stamp);
      if (!state.fields[name]) view.set(name, value);
    }
  }
  return view;
}

/** The field that a text which lost is shown as. */
export function lostField(field: string, stamp: Stamp): string {
  return `lost:${field}:${stamp}`;
}

/** Texts that nobody replaced and that are not shown either; not those that say the same. */
function lostTexts(text: TextState): [Stamp, Json][] {
  const shown = shownText(text)?.value ?? null;
  const said = new Set<Json>([shown, null]);
  const lost: [Stamp, Json][] = [];
  for (const { stamp, value } of text.standing.toReversed()) {
    if (said.has(value)) continue;
    said.add(value);
    lost.push([stamp, value]);
  }
  return lost;
}
