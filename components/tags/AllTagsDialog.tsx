import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { deleteTag, undoTags } from '../../utils/archive/tags/change-tags';
import { listTags, type TagCount } from '../../utils/archive/tags/list-tags';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { UndoNote } from '../sources/UndoNote';
import { type Undoing, useUndo } from '../sources/use-undo';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { IconButton } from '../ui/IconButton';
import { RenameTag } from './RenameTag';

/** All tags with their counts, each to be renamed, merged into another or taken from all sources. */
export function AllTagsDialog({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <Dialog id="tag-dialog" class="dialog tag-dialog" labelledBy="tag-dialog-title" onClose={onClose}>
      {(close) => (
        <>
          <DialogHeader
            id="tag-dialog-title"
            title={t('annotate.allTags')}
            closeLabel={t('annotate.close')}
            onClose={close}
          />
          <AllTags />
        </>
      )}
    </Dialog>
  );
}

function AllTags(): JSX.Element {
  const { value: tags, failure } = useLiveQuery(() => listTags(getDatabase()), []);
  const [renaming, setRenaming] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { undoing, done, remove } = useTagRemoval();
  // The button that is pressed goes with its row, or with the note.
  const focusList = () => list.current?.focus();
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {tags?.length === 0 && <p class="tag-dialog-empty">{t('annotate.noTags')}</p>}
      <ul ref={list} class="tag-list" tabIndex={-1} aria-label={t('annotate.allTags')}>
        {tags?.map(({ tag, count }) => (
          <li key={tag} class="tag-row">
            {renaming === tag ? (
              <RenameTag tag={tag} known={tags} onDone={() => setRenaming(null)} />
            ) : (
              <TagRow
                tag={tag}
                count={count}
                onRename={() => setRenaming(tag)}
                onRemove={() => {
                  focusList();
                  remove(tag);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <p class="rename-hint" role="status">
        {done !== null && t('annotate.removing', { count: done })}
      </p>
      <UndoNote undoing={undoing} onLeave={focusList} />
    </>
  );
}

/** Takes a tag from all sources, one tag at a time. */
interface TagRemoval {
  undoing: Undoing;
  /** Sources that were changed so far; `null` while nothing is removed. */
  done: number | null;
  remove: (tag: string) => void;
}

function useTagRemoval(): TagRemoval {
  const undoing = useUndo();
  const [done, setDone] = useState<number | null>(null);
  const removeAll = async (tag: string) => {
    setDone(0);
    try {
      const changes = await deleteTag(getDatabase(), tag, { now: new Date(), onProgress: setDone });
      const words = t('annotate.removedFromAll', { tag, count: changes.length });
      return { words, undo: async () => void (await undoTags(getDatabase(), changes, { now: new Date() })) };
    } finally {
      setDone(null);
    }
  };
  return {
    undoing,
    done,
    remove: (tag) => {
      if (done === null) undoing.run(() => removeAll(tag));
    },
  };
}

interface TagRowProps extends TagCount {
  onRename: () => void;
  onRemove: () => void;
}

function TagRow({ tag, count, onRename, onRemove }: TagRowProps): JSX.Element {
  return (
    <>
      <bdi class="tag-name">{tag}</bdi>
      <span class="tag-count">{t('annotate.carries', { count })}</span>
      <IconButton
        icon={Pencil}
        size={14}
        label={t('annotate.renameTag', { tag })}
        hint={t('annotate.rename')}
        onClick={onRename}
      />
      <IconButton icon={Trash} size={14} label={t('annotate.removeFromAll', { tag })} onClick={onRemove} />
    </>
  );
}
