import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countLinks, findLinks, putLinksBack, removeLinks } from '../../utils/archive/links/read-links';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { LinkRecord } from '../../utils/model/link';
import { BackBar } from '../navigation/BackBar';
import { type Listing, listHash } from '../navigation/route';
import { UndoNote } from '../sources/UndoNote';
import { useUndo } from '../sources/use-undo';
import { FailureNotice } from '../ui/FailureNotice';
import { FilterInput } from '../ui/FilterInput';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { ImportList } from './ImportList';
import { LinkRow } from './LinkRow';
import { nameOf } from './link-name';

/** Rows shown at first, and added by each "more". */
const ROWS = 100;

/** The links that wait to be archived, the newest first, and the imports that brought them. */
export function LinksPane({ listing }: { listing: Listing }): JSX.Element {
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(ROWS);
  const { value, failure } = useLiveQuery(() => readLinks(text, limit), [text, limit]);
  const undoing = useUndo();
  const remove = (link: LinkRecord) => {
    focusPane();
    undoing.run(async () => {
      const removed = await removeLinks(getDatabase(), [link.pageUrl]);
      const words = t('links.removed', { title: nameOf(link) });
      return { words, undo: () => putLinksBack(getDatabase(), removed) };
    });
  };
  const hasLinks = value !== undefined && value.total > 0;
  return (
    <div class="links-page">
      <BackBar href={listHash(listing)} label={t('links.title')} />
      <main id="links" class="bin" tabIndex={-1} aria-labelledby="links-title">
        <header class="bin-head">
          <h2 id="links-title">{t('links.title')}</h2>
          {hasLinks && <p>{t('links.intro')}</p>}
        </header>
        {hasLinks && (
          <FilterInput
            value={text}
            onChange={setText}
            other={{ id: 'links-filter', label: t('links.find') }}
          />
        )}
        {failure && <FailureNotice failure={failure} onRetry={() => location.reload()} />}
        {value?.total === 0 && <NoLinks />}
        {hasLinks && <Found found={value.found} onRemove={remove} />}
        {value?.found.length === limit && (
          <button class="button" onClick={() => setLimit(limit + ROWS)}>
            {t('links.more')}
          </button>
        )}
        <UndoNote undoing={undoing} onLeave={focusPane} />
        <ImportList />
      </main>
    </div>
  );
}

interface FoundProps {
  found: readonly LinkRecord[];
  onRemove: (link: LinkRecord) => void;
}

function Found({ found, onRemove }: FoundProps): JSX.Element {
  if (found.length === 0) return <p class="list-note">{t('links.noneFound')}</p>;
  return (
    <ul class="bin-rows link-rows">
      {found.map((link) => (
        <LinkRow key={link.pageUrl} link={link} onRemove={() => onRemove(link)} />
      ))}
    </ul>
  );
}

async function readLinks(text: string, limit: number) {
  const db = getDatabase();
  const [total, found] = await Promise.all([countLinks(db), findLinks(db, text, limit)]);
  return { total, found };
}

function focusPane(): void {
  document.querySelector<HTMLElement>('#links')?.focus();
}

/** Says how links come here. */
function NoLinks(): JSX.Element {
  return (
    <div id="no-links" class="list-state">
      <p class="list-state-title">{t('links.noneTitle')}</p>
      <p class="case-hint">{t('links.noneHint')}</p>
    </div>
  );
}
