import { useState } from 'preact/hooks';
import { suggestTags, type TagCount } from '../../utils/archive/tags/list-tags';
import { tidyTag } from '../../utils/archive/tags/tag-text';
import { t } from '../../utils/i18n/translate';
import type { TagEditorProps } from './TagEditor';

const MOST_OFFERED = 8;

/** Separators of tags: typing one adds the tag before it, pasting adds all tags but the last. */
const SEPARATOR = /[,،，;\n]/;

/** The state of the field and its list, and what to do on its events. */
export interface Combobox {
  text: string;
  isOpen: boolean;
  offered: readonly TagCount[];
  /** Index of the suggestion that Enter would add; `null` for what was typed. */
  active: number | null;
  /** The last message for screen readers. */
  said: string;
  open: () => void;
  add: (tag: string) => void;
  onInput: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusOut: () => void;
}

/** The keys of the tag field: Enter and comma add, Backspace removes the last, arrows choose, Escape closes. */
export function useTagInput({ tags, known, onAdd, onRemove }: TagEditorProps): Combobox {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const offered = isOpen ? suggestTags(known, text, tags, MOST_OFFERED) : [];

  const close = () => {
    setOpen(false);
    setActive(null);
  };
  const add = (typed: string) => {
    const tag = tidyTag(typed);
    setText('');
    close();
    if (tag === '') return;
    onAdd(tag);
    setSaid(t('annotate.tagAdded', { tag }));
  };
  const onInput = (typed: string) => {
    const parts = typed.split(SEPARATOR);
    const rest = parts.pop() ?? '';
    parts.forEach(add);
    setText(rest);
    setActive(null);
    setOpen(rest !== '');
    const found = suggestTags(known, rest, tags, MOST_OFFERED).length;
    if (rest !== '') setSaid(t('annotate.suggestions', { count: found }));
  };
  const move = (step: 1 | -1) => {
    setOpen(true);
    setActive(neighbour(active, step, suggestTags(known, text, tags, MOST_OFFERED).length));
  };
  const leave = () => {
    if (!isOpen && text === '') return false;
    if (!isOpen) setText('');
    close();
    return true;
  };
  const removeLast = () => {
    const last = tags.at(-1);
    if (text !== '' || last === undefined) return false;
    onRemove(last);
    setSaid(t('annotate.tagRemoved', { tag: last }));
    return true;
  };
  const addChosen = () => add((active === null ? undefined : offered[active]?.tag) ?? text);
  const onKeyDown = (event: KeyboardEvent) => handleKey(event, { move, leave, removeLast, add: addChosen });
  return {
    text,
    isOpen: isOpen && offered.length > 0,
    offered,
    active,
    said,
    open: () => setOpen(true),
    add,
    onInput,
    onKeyDown,
    onFocusOut: close,
  };
}

/** The place above or below among suggestions and, before the first, what was typed. */
function neighbour(active: number | null, step: 1 | -1, count: number): number | null {
  const place = ((active ?? -1) + 1 + step + count + 1) % (count + 1);
  return place === 0 ? null : place - 1;
}

interface KeyActions {
  move: (step: 1 | -1) => void;
  add: () => void;
  /** These answer whether there was anything to do; if not, the key goes on to the page. */
  leave: () => boolean;
  removeLast: () => boolean;
}

function handleKey(event: KeyboardEvent, actions: KeyActions): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!isHandled(event.key, actions)) return;
  event.preventDefault();
  event.stopPropagation();
}

function isHandled(key: string, { move, add, leave, removeLast }: KeyActions): boolean {
  if (key === 'Escape') return leave();
  if (key === 'Backspace') return removeLast();
  if (key === 'Enter') add();
  else if (key === 'ArrowDown') move(1);
  else if (key === 'ArrowUp') move(-1);
  else return false;
  return true;
}
