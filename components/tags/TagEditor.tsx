import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { TagCount } from '../../utils/archive/tags/list-tags';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { sortedTags } from '../sources/sorted-tags';
import { Icon } from '../ui/icons/Icon';
import { type Combobox, useTagInput } from './use-tag-input';

/** The tags to edit. The editor stores nothing: `onAdd` and `onRemove` do, and `tags` then shows the result. */
export interface TagEditorProps {
  /** Tags that are set, in order. */
  tags: readonly string[];
  /** Tags to offer, most used first. */
  known: readonly TagCount[];
  /** Id of the text field, for the key `t` and for labels; generated when left out. */
  inputId?: string;
  /** Shown beside the pointer, e.g. the key that leads to the field. */
  hint?: string;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  /** Called when the field gets the focus: the moment to load `known`. */
  onFocus?: () => void;
}

/**
 * Tags as chips, and a field to add more with completion: an editable combobox with a list, as in
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. Stores nothing itself.
 */
export function TagEditor({ tags: given, ...props }: TagEditorProps): JSX.Element {
  const tags = sortedTags(given);
  const ownId = useId();
  const inputId = props.inputId ?? ownId;
  const input = useRef<HTMLInputElement>(null);
  const box = useTagInput({ ...props, tags });
  const remove = (tag: string) => {
    props.onRemove(tag);
    input.current?.focus();
  };
  return (
    <div class="tag-editor" onFocusOut={box.onFocusOut}>
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('annotate.tags')}>
          {tags.map((tag) => (
            <li class="tag" key={tag}>
              <bdi>{tag}</bdi>
              <button
                class="tag-remove"
                aria-label={t('annotate.removeTag', { tag })}
                title={t('annotate.removeTag', { tag })}
                onClick={() => remove(tag)}
              >
                <Icon node={X} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span class="tag-field">
        <input
          id={inputId}
          ref={input}
          class="tag-input"
          type="text"
          dir="auto"
          autocomplete="off"
          role="combobox"
          aria-label={t('annotate.addTag')}
          aria-autocomplete="list"
          aria-expanded={box.isOpen}
          aria-controls={`${inputId}-list`}
          aria-activedescendant={box.active === null ? undefined : `${inputId}-${box.active}`}
          placeholder={tags.length > 0 ? t('annotate.addTag') : t('annotate.addTagFirst')}
          title={props.hint}
          value={box.text}
          onInput={(event) => box.onInput(event.currentTarget.value)}
          onKeyDown={box.onKeyDown}
          onFocus={props.onFocus}
          onClick={box.open}
        />
        <Suggestions id={inputId} box={box} />
      </span>
      <span class={box.isTooLong ? 'tag-too-long' : 'visually-hidden'} role="status">
        {box.said}
      </span>
    </div>
  );
}

function Suggestions({ id, box }: { id: string; box: Combobox }): JSX.Element {
  return (
    <ul
      id={`${id}-list`}
      class="tag-suggestions"
      role="listbox"
      aria-label={t('annotate.tagSuggestions')}
      hidden={!box.isOpen}
    >
      {box.offered.map(({ tag, count }, index) => (
        <li
          key={tag}
          id={`${id}-${index}`}
          class="tag-suggestion"
          role="option"
          aria-selected={index === box.active}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => box.add(tag)}
        >
          <bdi>{tag}</bdi>
          <span class="tag-count">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}
