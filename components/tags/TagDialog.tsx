import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { listTags, type TagCount } from '../../utils/archive/tags/list-tags';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon } from '../ui/icons/Icon';
import { RenameTag } from './RenameTag';

/** All tags with their counts, each to be renamed or merged into another. */
export function TagDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const { value: tags, failure } = useLiveQuery(() => listTags(getDatabase()), []);
  const [renaming, setRenaming] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      id="tag-dialog"
      class="dialog tag-dialog"
      ref={dialog}
      aria-labelledby="tag-dialog-title"
      onClose={onClose}
      // What is pressed here is not meant for the page behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="dialog-header">
        <h2 id="tag-dialog-title">{t('annotate.allTags')}</h2>
        <button
          class="icon-button"
          aria-label={t('annotate.close')}
          title={t('annotate.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon node={X} />
        </button>
      </header>
      {failure && <FailureNotice failure={failure} />}
      {tags?.length === 0 && <p class="tag-dialog-empty">{t('annotate.noTags')}</p>}
      <ul class="tag-list">
        {tags?.map(({ tag, count }) => (
          <li key={tag} class="tag-row">
            {renaming === tag ? (
              <RenameTag tag={tag} known={tags} onDone={() => setRenaming(null)} />
            ) : (
              <TagRow tag={tag} count={count} onRename={() => setRenaming(tag)} />
            )}
          </li>
        ))}
      </ul>
    </dialog>
  );
}

function TagRow({ tag, count, onRename }: TagCount & { onRename: () => void }): JSX.Element {
  return (
    <>
      <bdi class="tag-name">{tag}</bdi>
      <span class="tag-count">{t('annotate.carries', { count })}</span>
      <button
        class="icon-button"
        aria-label={t('annotate.renameTag', { tag })}
        title={t('annotate.rename')}
        onClick={onRename}
      >
        <Icon node={Pencil} size={14} />
      </button>
    </>
  );
}
