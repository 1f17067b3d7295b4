import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { deleteHighlight, restoreHighlight } from '../../utils/archive/highlights/change-highlights';
import { getDatabase } from '../../utils/db/database';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { HighlightRecord } from '../../utils/model/highlight';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { goToHighlight, useMarkClicks } from './go-to-highlight';
import { HighlightCard } from './HighlightCard';
import type { ShownHighlights } from './use-highlights';

interface Props {
  highlights: ShownHighlights;
  body: RefObject<HTMLElement | null>;
}

/** The highlights of a page beside the text: those in it in its order, then those whose words are gone. */
export function HighlightList({ highlights, body }: Props): JSX.Element {
  const { placed, orphans, unsearched } = highlights;
  const [deleted, setDeleted] = useState<HighlightRecord | null>(null);
  const { failure, attempt } = useAttempt();
  const undo = useRef<HTMLButtonElement>(null);
  useMarkClicks(body);
  // After a deletion by keyboard the focus needs a new place.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [deleted]);
  const remove = async (highlight: HighlightRecord) => {
    if (await attempt(() => deleteHighlight(getDatabase(), highlight.id, new Date()))) setDeleted(highlight);
  };
  const restore = async (highlight: HighlightRecord) => {
    if (await attempt(() => restoreHighlight(getDatabase(), highlight.id, new Date()))) setDeleted(null);
  };
  const problem = failure ?? highlights.failure;
  const count = placed.length + orphans.length;
  return (
    <section class="highlights" aria-labelledby="highlights-title">
      <header class="margin-header">
        <h2 id="highlights-title">
          {t('annotate.highlights')} {count > 0 && <span class="margin-count">{formatCount(count)}</span>}
        </h2>
      </header>
      {count === 0 && <p class="margin-hint">{t('annotate.highlightsHint')}</p>}
      <Cards
        highlights={placed}
        onGo={(id) => goToHighlight(body.current, id)}
        onRemove={(row) => void remove(row)}
      />
      {orphans.length > 0 && (
        <section id="orphans" class="orphans" aria-labelledby="orphans-title">
          <h3 id="orphans-title">{t('annotate.orphans')}</h3>
          <p class="margin-hint">{t('annotate.orphansHint')}</p>
          {unsearched > 0 && <p class="margin-hint">{t('annotate.unsearched', { count: unsearched })}</p>}
          <Cards highlights={orphans} onGo={null} onRemove={(row) => void remove(row)} />
        </section>
      )}
      <div class="highlight-undo" role="status">
        {deleted && t('annotate.highlightDeleted')}{' '}
        {deleted && (
          <button id="undo-highlight" class="margin-action" ref={undo} onClick={() => void restore(deleted)}>
            {t('annotate.undo')}
          </button>
        )}
      </div>
      {problem && <FailureNotice failure={problem} />}
    </section>
  );
}

interface CardsProps {
  highlights: readonly HighlightRecord[];
  onGo: ((id: string) => void) | null;
  onRemove: (highlight: HighlightRecord) => void;
}

function Cards({ highlights, onGo, onRemove }: CardsProps): JSX.Element {
  return (
    <ol class="highlight-list">
      {highlights.map((highlight) => (
        <HighlightCard
          key={highlight.id}
          highlight={highlight}
          onGo={onGo && (() => onGo(highlight.id))}
          onRemove={() => onRemove(highlight)}
        />
      ))}
    </ol>
  );
}
