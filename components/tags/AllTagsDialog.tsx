import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { listTags, type TagCount } from '../../utils/archive/tags/list-tags';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { IconButton } from '../ui/IconButton';
import { RenameTag } from './RenameTag';

/** All tags with their counts, each to be renamed or merged into another. */
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
  return (
    <>
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
    </>
  );
}

function TagRow({ tag, count, onRename }: TagCount & { onRename: () => void }): JSX.Element {
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
    </>
  );
}
