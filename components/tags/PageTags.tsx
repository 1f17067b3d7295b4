import TagsIcon from 'lucide/dist/esm/icons/tags.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addTag, removeTag } from '../../utils/archive/tags/change-tags';
import { listTags } from '../../utils/archive/tags/list-tags';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon } from '../ui/icons/Icon';
import { AllTagsDialog } from './AllTagsDialog';
import { TagEditor } from './TagEditor';

/** The tags of one page, stored as they are edited, and the way to all tags. */
export function PageTags({ url, tags }: { url: string; tags: readonly string[] }): JSX.Element {
  const [isFocused, setFocused] = useState(false);
  const [isManaging, setManaging] = useState(false);
  const { failure, attempt } = useAttempt();
  // Tags in use are read when the field is first focused.
  const { value: known } = useLiveQuery(async () => (isFocused ? listTags(getDatabase()) : []), [isFocused]);
  return (
    <div class="page-tags">
      <TagEditor
        inputId="tag-input"
        hint={t('annotate.tagsHint')}
        tags={tags}
        known={known ?? []}
        onFocus={() => setFocused(true)}
        onAdd={(tag) => void attempt(() => addTag(getDatabase(), [url], tag, { now: new Date() }))}
        onRemove={(tag) => void attempt(() => removeTag(getDatabase(), [url], tag, { now: new Date() }))}
      />
      <button
        id="all-tags"
        class="icon-button"
        aria-label={t('annotate.allTags')}
        title={t('annotate.allTags')}
        onClick={() => setManaging(true)}
      >
        <Icon node={TagsIcon} size={15} />
      </button>
      {failure && <FailureNotice failure={failure} />}
      {isManaging && <AllTagsDialog onClose={() => setManaging(false)} />}
    </div>
  );
}
