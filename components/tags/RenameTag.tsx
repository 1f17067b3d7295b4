import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TagCount } from '../../utils/archive/tags/list-tags';
import { renameTag } from '../../utils/archive/tag-renames/rename-tag';
import { isSameTag, tidyTag } from '../../utils/archive/tags/tag-text';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { refuseLongTag } from './refuse-long-tag';

interface Props {
  tag: string;
  known: readonly TagCount[];
  onDone: () => void;
}

/** The form for a tag's new name. Where that is in use it says that the two will be one. */
export function RenameTag({ tag, known, onDone }: Props): JSX.Element {
  const [name, setName] = useState(tag);
  const [done, setDone] = useState<number | null>(null);
  const { failure, attempt } = useAttempt();
  const input = useRef<HTMLInputElement>(null);
  // Before the next key is pressed
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const target = known.find((each) => each.tag !== tag && isSameTag(each.tag, tidyTag(name)));
  const rename = async () => {
    setDone(0);
    const edit = { now: new Date(), onProgress: setDone };
    if (await attempt(() => renameTag(getDatabase(), tag, target?.tag ?? name, edit))) onDone();
    else setDone(null);
  };
  return (
    <form
      class="rename-tag"
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <input
        ref={input}
        dir="auto"
        aria-label={t('annotate.newName', { tag })}
        value={name}
        disabled={done !== null}
        onInput={({ currentTarget }) => {
          refuseLongTag(currentTarget);
          setName(currentTarget.value);
        }}
      />
      <button class="button button-primary" disabled={done !== null || tidyTag(name) === ''}>
        {t(target ? 'annotate.merge' : 'annotate.rename')}
      </button>
      <button class="button button-quiet" type="button" disabled={done !== null} onClick={onDone}>
        {t('annotate.cancel')}
      </button>
      <p class="rename-hint" role="status">
        {done !== null && t('annotate.renaming', { count: done })}
        {done === null && target && t('annotate.mergeHint', { tag: target.tag })}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
}
