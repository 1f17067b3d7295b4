import { useState } from 'preact/hooks';
import { suggestTags, type TagCount } from '../../utils/archive/tags/list-tags';
import { isSameTag, isTooLong, TAG_LENGTH, tidyTag } from '../../utils/archive/tags/tag-text';
import { t } from '../../utils/i18n/translate';
import { handleKey, type KeyActions } from './tag-input-keys';
import type { TagEditorProps } from './TagEditor';
import { useChoiceOfSuggestion } from './use-choice-of-suggestion';

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
  /** What is in the field cannot be a tag: `said` tells why, to all. */
  isTooLong: boolean;
  open: () => void;
  add: (tag: string) => void;
  onInput: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusOut: () => void;
}

/** The tag field: what is typed in it, which tags it suggests, and what is added by Enter, a comma or a paste. */
export function useTagInput({ tags, known, onAdd, onRemove }: TagEditorProps): Combobox {
  const [text, setText] = useState('');
  const { isOpen, active, open, close, renew, move } = useChoiceOfSuggestion();
  const [said, setSaid] = useState('');
  const suggestionsFor = (typed: string) => suggestTags(known, typed, tags, MOST_OFFERED);
  const offered = isOpen ? suggestionsFor(text) : [];

  const add = (typed: string) => {
    if (isTooLong(typed)) return setSaid(tooLongWords());
    const tag = tidyTag(typed);
    setText('');
    close();
    if (tag === '') return;
    const there = tags.find((other) => isSameTag(other, tag));
    if (there !== undefined) return setSaid(t('annotate.tagThere', { tag: there }));
    onAdd(tag);
    setSaid(t('annotate.tagAdded', { tag: spelledAsKnown(tag, known) }));
  };
  const onInput = (typed: string) => {
    const { ready, rest, kept } = takeApart(typed);
    ready.forEach(add);
    setText(kept);
    renew(rest !== '');
    if (isTooLong(kept)) setSaid(tooLongWords());
    else if (rest !== '') setSaid(t('annotate.suggestions', { count: suggestionsFor(rest).length }));
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
  const keys: KeyActions = {
    move: (step) => move(step, suggestionsFor(text).length),
    add: () => add((active === null ? undefined : offered[active]?.tag) ?? text),
    leave,
    removeLast,
  };
  return {
    text,
    isOpen: isOpen && offered.length > 0,
    offered,
    active,
    said,
    isTooLong: isTooLong(text),
    open,
    add,
    onInput,
    onKeyDown: (event) => handleKey(event, keys),
    onFocusOut: close,
  };
}

/** A tag is added in the spelling that is in use. */
function spelledAsKnown(tag: string, known: readonly TagCount[]): string {
  return known.find((each) => isSameTag(each.tag, tag))?.tag ?? tag;
}

const tooLongWords = () => t('annotate.tagTooLong', { count: TAG_LENGTH });

/** What was typed, in tags that are complete and the rest. What is too long for a tag stays in the field to be shortened. */
function takeApart(typed: string): { ready: string[]; rest: string; kept: string } {
  const parts = typed.split(SEPARATOR);
  const rest = parts.pop() ?? '';
  return {
    ready: parts.filter((part) => !isTooLong(part)),
    rest,
    kept: [...parts.filter(isTooLong), rest].join(', '),
  };
}
