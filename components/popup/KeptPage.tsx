import NotebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addTag, removeTag } from '../../utils/archive/tags/change-tags';
import { listTags } from '../../utils/archive/tags/list-tags';
import { getDatabase } from '../../utils/db/database';
import { calendarDays, exactTime } from '../../utils/i18n/format';
import { shortDate } from '../../utils/i18n/short-date';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { countVersions } from '../../utils/model/count-versions';
import { CiteButton } from '../citations/CiteButton';
import { PageNote } from '../notes/PageNote';
import { TagEditor } from '../tags/TagEditor';
import { FailureNotice } from '../ui/FailureNotice';
import { hasDraft } from '../ui/hooks/drafts';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { useNow } from '../ui/hooks/use-now';
import { Icon } from '../ui/icons/Icon';
import { WatchButton } from '../watch/WatchButton';

interface Props {
  pageUrl: string;
  /** What else can be done with it here. */
  more?: ComponentChildren;
}

/** An archived page, to be worked with where it was archived: its tags, its note, whether it is watched, since when it is as it is. */
export function KeptPage({ pageUrl, more }: Props): JSX.Element | null {
  const { value, failure } = useLiveQuery(() => readKept(pageUrl), [pageUrl]);
  const [isNoting, setNoting] = useState(false);
  // Left by a popup that went before it could store it.
  const [wasNoting] = useState(() => hasDraft(`note:${pageUrl}`));
  if (failure) return <FailureNotice failure={failure} />;
  if (!value) return null;
  const { page } = value;
  const isNoted = isNoting || wasNoting || page.note !== null;
  return (
    <div class="kept-page">
      <KeptTags page={page} />
      <div class="kept-actions">
        {!isNoted && (
          <button id="add-note" class="button button-quiet" onClick={() => setNoting(true)}>
            <Icon node={NotebookPen} />
            {t('afterCapture.note')}
          </button>
        )}
        <WatchButton pageUrl={pageUrl} />
        <CiteButton snapshotId={page.newestSnapshotId} />
        {more}
        <Since kept={value} />
      </div>
      {isNoted && <PageNote page={page} focused={isNoting} />}
    </div>
  );
}

function KeptTags({ page: { url, tags } }: { page: PageRecord }): JSX.Element {
  const { failure, attempt } = useAttempt();
  const { value: known } = useLiveQuery(() => listTags(getDatabase()), []);
  return (
    <>
      <TagEditor
        inputId="tag-input"
        tags={tags}
        known={known ?? []}
        onAdd={(tag) => void attempt(() => addTag(getDatabase(), [url], tag, { now: new Date() }))}
        onRemove={(tag) => void attempt(() => removeTag(getDatabase(), [url], tag, { now: new Date() }))}
      />
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

/** A page, and when the version that is shown was archived. */
interface Kept {
  page: PageRecord;
  newestAt: string | undefined;
}

async function readKept(pageUrl: string): Promise<Kept | null> {
  const db = getDatabase();
  const page = await db.pages.get(pageUrl);
  if (!page || page.deleted === 1) return null;
  const newest = await db.snapshots.get(page.newestSnapshotId);
  return { page, newestAt: newest?.archivedAt };
}

function Since({ kept }: { kept: Kept }): JSX.Element {
  const now = useNow();
  const exact = exactTime(kept.newestAt ?? kept.page.lastArchivedAt);
  return (
    <span class="kept-since" title={exact}>
      {sinceWords(kept, now)}
    </span>
  );
}

/** When it changed last, or how long it has been the same; nothing where it was archived on one day only. */
function sinceWords({ page, newestAt }: Kept, now: Date): string | null {
  const { firstArchivedAt, lastArchivedAt } = page;
  if (countVersions(page) > 1)
    return newestAt ? t('afterCapture.changedLast', { date: shortDate(newestAt, now) }) : null;
  if (calendarDays(new Date(firstArchivedAt), new Date(lastArchivedAt)) === 0) return null;
  return t('afterCapture.unchangedSince', {
    from: shortDate(firstArchivedAt, now),
    to: shortDate(lastArchivedAt, now),
  });
}
