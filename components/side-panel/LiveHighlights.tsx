import Highlighter from 'lucide/dist/esm/icons/highlighter.mjs';
import type { JSX } from 'preact';
import { readHighlights } from '../../utils/archive/highlights/change-highlights';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { HighlightRecord } from '../../utils/model/highlight';
import type { LiveTab } from '../../utils/platform/live-page';
import { HighlightCards } from '../highlights/HighlightCards';
import { UndoRemoval } from '../highlights/UndoRemoval';
import { type Removal, useRemoval } from '../highlights/use-removal';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon } from '../ui/icons/Icon';
import { type Marking, useLiveMarks } from '../highlights/live/use-live-marks';

interface Props {
  tab: LiveTab;
  pageUrl: string;
}

/** The highlights of a page: marked on the live page when the user wants it, listed, those that are not on it any more apart. */
export function LiveHighlights({ tab, pageUrl }: Props): JSX.Element | null {
  const { value, failure } = useLiveQuery(() => readHighlights(getDatabase(), pageUrl), [pageUrl]);
  const marking = useLiveMarks(tab, value);
  const removal = useRemoval();
  const problem = [failure, removal.failure, marking.failure].find((each) => each !== null);
  const highlights = value ?? [];
  const { placed, gone } = sorted(highlights, marking);
  if (highlights.length === 0 && !removal.deleted && !problem) return null;
  return (
    <section class="highlights" aria-labelledby="side-highlights">
      <h3 id="side-highlights">{t('annotate.highlights')}</h3>
      {highlights.length > 0 && <MarkButton marking={marking} />}
      <HighlightCards highlights={placed} onGo={marking.marks && marking.goTo} onRemove={removal.remove} />
      {gone.length > 0 && <Gone highlights={gone} marking={marking} removal={removal} />}
      <UndoRemoval removal={removal} />
      {problem && <FailureNotice failure={problem} />}
    </section>
  );
}

interface GoneProps {
  highlights: readonly HighlightRecord[];
  marking: Marking;
  removal: Removal;
}

/** Those whose words the page does not have any more. */
function Gone({ highlights, marking: { marks }, removal }: GoneProps): JSX.Element {
  return (
    <section id="gone" class="orphans" aria-labelledby="gone-title">
      <h4 id="gone-title">{t('livePage.gone')}</h4>
      <p class="margin-hint">{t('livePage.goneHint')}</p>
      {marks && marks.unsearched > 0 && (
        <p class="margin-hint">{t('annotate.unsearched', { count: marks.unsearched })}</p>
      )}
      <HighlightCards highlights={highlights} onGo={null} onRemove={removal.remove} />
    </section>
  );
}

/** Those on the page in its order, and those that are not on it; until they are looked for, all in the order they were made. */
function sorted(
  highlights: readonly HighlightRecord[],
  { marks }: Marking,
): { placed: readonly HighlightRecord[]; gone: readonly HighlightRecord[] } {
  if (!marks) return { placed: highlights, gone: [] };
  const { found } = marks;
  return {
    placed: found.flatMap((id) => highlights.find((row) => row.id === id) ?? []),
    gone: highlights.filter(({ id }) => !found.includes(id)),
  };
}

function MarkButton({ marking: { marks, show, hide } }: { marking: Marking }): JSX.Element {
  return (
    <p class="side-act">
      <button
        id="show-on-page"
        class="button"
        title={marks ? undefined : t('livePage.showHint')}
        onClick={marks ? hide : show}
      >
        <Icon node={Highlighter} />
        {t(marks ? 'livePage.hide' : 'livePage.show')}
      </button>
      <span class="side-said" role="status">
        {marks && t('livePage.marked', { count: marks.found.length })}
      </span>
    </p>
  );
}
