import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { getDatabase } from '../../utils/db/database';
import type { PageRecord } from '../../utils/model/records';
import { makeSnippet } from '../../utils/search/snippet';
import { clausesOf } from './found-words';
import { Marked } from './Marked';

/** Characters shown. */
const LENGTH = 180;

/** The piece of a source's text with most of what was searched for; its excerpt where nothing is searched for. */
export function Snippet({ page, filter }: { page: PageRecord; filter: string }): JSX.Element {
  const [read, setRead] = useState<{ id: string; text: string } | null>(null);
  const id = page.newestSnapshotId;
  const isSearch = filter.trim() !== '';
  useEffect(() => {
    if (!isSearch || read?.id === id) return;
    let wanted = true;
    const show = (text: string) => {
      if (wanted) setRead({ id, text });
    };
    // Without its text a source keeps its excerpt; the list, which reads the same database, shows what failed.
    getDatabase()
      .contents.get(id)
      .then(
        (content) => show(content?.text ?? ''),
        () => show(''),
      );
    return () => {
      wanted = false;
    };
  }, [id, isSearch]);
  if (!isSearch || read?.id !== id) return <>{page.excerpt}</>;
  const { start, end, matches } = makeSnippet(read.text, clausesOf(filter), LENGTH);
  if (matches.length === 0) return <>{page.excerpt ?? read.text.slice(start, end)}</>;
  return (
    <>
      {start > 0 && '… '}
      <Marked text={read.text} ranges={matches} start={start} end={end} />
      {end < read.text.length && ' …'}
    </>
  );
}
