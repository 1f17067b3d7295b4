import type { JSX, RefObject } from 'preact';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { goToHighlight, useMarkClicks } from './go-to-highlight';
import { HighlightCards } from './HighlightCards';
import { UndoRemoval } from './UndoRemoval';
import type { ShownHighlights } from './use-highlights';
import { useRemoval } from './use-removal';

interface Props {
  highlights: ShownHighlights;
  body: RefObject<HTMLElement | null>;
}

/** The highlights of a page beside the text: those in it in its order, then those whose words are gone. */
export function HighlightList({ highlights, body }: Props): JSX.Element {
  const { placed, orphans, unsearched } = highlights;
  const removal = useRemoval();
  useMarkClicks(body);
  const problem = removal.failure ?? highlights.failure;
  const count = placed.length + orphans.length;
  return (
    <section class="highlights" aria-labelledby="highlights-title">
      <header class="margin-header">
        <h2 id="highlights-title">
          {t('annotate.highlights')} {count > 0 && <span class="margin-count">{formatCount(count)}</span>}
        </h2>
      </header>
      {count === 0 && <p class="margin-hint">{t('annotate.highlightsHint')}</p>}
      <HighlightCards
        highlights={placed}
        onGo={(id) => goToHighlight(body.current, id)}
        onRemove={removal.remove}
      />
      {orphans.length > 0 && (
        <section id="orphans" class="orphans" aria-labelledby="orphans-title">
          <h3 id="orphans-title">{t('annotate.orphans')}</h3>
          <p class="margin-hint">{t('annotate.orphansHint')}</p>
          {unsearched > 0 && <p class="margin-hint">{t('annotate.unsearched', { count: unsearched })}</p>}
          <HighlightCards highlights={orphans} onGo={null} onRemove={removal.remove} />
        </section>
      )}
      <UndoRemoval removal={removal} />
      {problem && <FailureNotice failure={problem} />}
    </section>
  );
}
