import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { getDatabase } from '../../../utils/db/database';
import type { PageRecord } from '../../../utils/model/records';
import { Snippet } from '../../sources/Snippet';

interface Props {
  page: PageRecord;
  filter: string;
  hrefOf: (snapshotId: string) => string;
}

/** What a row shows of the text: words that were searched for, what the page says of itself, or how its text begins. */
export function RowExcerpt({ page, filter, hrefOf }: Props): JSX.Element {
  // By its key: a row's elements are used for other sources, what was read for one is not.
  const id = page.newestSnapshotId;
  if (page.excerpt === null && filter.trim() === '') return <Beginning key={id} page={page} />;
  return <Snippet key={id} page={page} filter={filter} hrefOf={hrefOf} />;
}

/** How long a row shows the same source before the beginning of its text is read: a list that is dragged passes thousands. */
const REST_MS = 200;

/** UTF-16 units of a text that a row has room for. */
const LENGTH = 200;

/** How a source begins that has no excerpt of its own, as pages and selections have none. */
function Beginning({ page }: { page: PageRecord }): JSX.Element {
  const { newestSnapshotId, title } = page;
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    const show = (beginning: string) => wanted && setText(beginning);
    // A text that cannot be read leaves its line empty; the reader says what failed.
    const read = () => readBeginning(newestSnapshotId, title).then(show, () => show(''));
    const timer = setTimeout(() => void read(), REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [newestSnapshotId]);
  return <>{text}</>;
}

/** The first words of a text, after the title where it begins with that. */
async function readBeginning(snapshotId: string, title: string | null): Promise<string> {
  const text = (await getDatabase().contents.get(snapshotId))?.text ?? '';
  const start = title !== null && text.startsWith(title) ? title.length : 0;
  return text
    .slice(start, start + LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
}
