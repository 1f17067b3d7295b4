import { withKept } from '../model/with-kept';
import type { GroupState, TextState } from './group-state';
import type { Json } from './operation';

/** A group as it is shown: its fields that have a value. */
export type GroupView = ReadonlyMap<string, Json>;

/** What operations on a group come to. Of texts that were written at once the latest stands above the others. */
export function viewOf(state: GroupState): GroupView {
  const view = new Map<string, Json>();
  for (const [field, { value }] of Object.entries(state.fields)) if (value !== null) view.set(field, value);
  for (const [field, text] of Object.entries(state.texts)) {
    const shown = joinedText(text);
    if (shown !== null) view.set(field, shown);
  }
  return view;
}

function joinedText({ standing }: TextState): string | null {
  const texts = standing.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return texts.reduceRight<string | null>(
    (above, text) => (above === null ? text : withKept(above, text)),
    null,
  );
}
