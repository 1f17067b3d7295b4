import type { JSX, RefObject } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { goToHighlight, useMarkClicks } from './go-to-highlight';
import { HighlightWords } from './HighlightWords';
import { useHighlights } from './use-highlights';

interface Props {
  view: SnapshotView;
  body: RefObject<HTMLElement | null>;
}

/** The highlights of a page that is only read: marked in its text, and listed with their comments. Nothing where there are none. */
export function KeptHighlights({ view, body }: Props): JSX.Element | null {
  const { placed, orphans, failure } = useHighlights(view, body);
  useMarkClicks(body);
  if (failure) return <FailureNotice failure={failure} />;
  if (placed.length + orphans.length === 0) return null;
  return (
    <section class="highlights" aria-labelledby="highlights-title">
      <header class="margin-header">
        <h2 id="highlights-title">{t('annotate.highlights')}</h2>
      </header>
      <ol class="highlight-list">
        {placed.map((highlight) => (
          <HighlightWords
            key={highlight.id}
            highlight={highlight}
            onGo={() => goToHighlight(body.current, highlight.id)}
          />
        ))}
        {orphans.map((highlight) => (
          <HighlightWords key={highlight.id} highlight={highlight} onGo={null} />
        ))}
      </ol>
    </section>
  );
}
