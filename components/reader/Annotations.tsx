import type { JSX, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { t } from '../../utils/i18n/translate';
import { showCard } from '../highlights/go-to-highlight';
import { HighlightList } from '../highlights/HighlightList';
import { HighlightMaker, type HighlightOrder } from '../highlights/HighlightMaker';
import { useHighlights } from '../highlights/use-highlights';
import { PageNote } from '../notes/PageNote';

interface Props {
  view: SnapshotView;
  /** The article, as it is shown. */
  body: RefObject<HTMLElement | null>;
  highlightOrder: HighlightOrder;
}

/** What the user adds to a source, beside its text or below it: the note, and highlights with their comments. */
export function Annotations({ view, body, highlightOrder }: Props): JSX.Element {
  const highlights = useHighlights(view, body);
  const [commented, setCommented] = useState<string | null>(null);
  const isShown = highlights.placed.some(({ id }) => id === commented);
  useEffect(() => {
    if (commented === null || !isShown) return;
    showCard(commented, 'textarea');
    setCommented(null);
  }, [commented, isShown]);
  return (
    <aside id="annotations" class="annotations" aria-label={t('annotate.annotations')} tabIndex={-1}>
      <PageNote key={view.page.url} page={view.page} />
      <HighlightList highlights={highlights} body={body} />
      <HighlightMaker snapshot={view.snapshot} body={body} order={highlightOrder} onComment={setCommented} />
    </aside>
  );
}
