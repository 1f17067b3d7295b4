import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type FoundText, readFoundText } from '../../utils/archive/search/read-found-text';
import { getDatabase } from '../../utils/db/database';
import { exactTime } from '../../utils/i18n/format';
import { shortDate } from '../../utils/i18n/short-date';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { makeSnippet } from '../../utils/search/snippet';
import { clausesOf } from './found-words';
import { Marked } from './Marked';

/** Characters shown. */
const LENGTH = 180;

interface Props {
  page: PageRecord;
  filter: string;
  /** Where a snapshot is read. */
  hrefOf: (snapshotId: string) => string;
  /** Where the link opens, as HTML's `target` has it. */
  target?: '_blank';
}

/**
 * The piece of a source's text with most of what was searched for, and the version it is of unless it is the one shown; the source's
 * excerpt where nothing is searched for.
 */
export function Snippet({ page, filter, hrefOf, target }: Props): JSX.Element {
  const [read, setRead] = useState<{ key: string; found: FoundText } | null>(null);
  const isSearch = filter.trim() !== '';
  const key = `${page.newestSnapshotId} ${filter}`;
  useEffect(() => {
    if (!isSearch || read?.key === key) return;
    let wanted = true;
    const show = (found: FoundText) => {
      if (wanted) setRead({ key, found });
    };
    // Without its text a source keeps its excerpt; the list, which reads the same database, shows what failed.
    readFoundText(getDatabase(), page, clausesOf(filter)).then(show, () => show({ text: '', from: null }));
    return () => {
      wanted = false;
    };
  }, [key, isSearch]);
  if (!isSearch || !read) return <>{page.excerpt}</>;
  const { text, from } = read.found;
  const { start, end, matches } = makeSnippet(text, clausesOf(filter), LENGTH);
  if (matches.length === 0) return <>{page.excerpt ?? text.slice(start, end)}</>;
  return (
    <>
      {from && (
        <a
          class="row-found-in"
          href={hrefOf(from.id)}
          target={target}
          title={exactTime(from.archivedAt)}
          // A click in the row around it opens the source.
          onClick={(event) => event.stopPropagation()}
        >
          {t(from.kind === 'selection' ? 'listState.inSelection' : 'listState.inOlderVersion', {
            date: shortDate(from.archivedAt, new Date()),
          })}
        </a>
      )}
      {start > 0 && '… '}
      <Marked text={text} ranges={matches} start={start} end={end} />
      {end < text.length && ' …'}
    </>
  );
}
