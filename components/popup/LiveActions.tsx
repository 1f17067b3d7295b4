import Highlighter from 'lucide/dist/esm/icons/highlighter.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { readHighlights } from '../../utils/archive/highlights/change-highlights';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { HighlightRecord } from '../../utils/model/highlight';
import type { LiveTab } from '../../utils/platform/live-page';
import { endedWords } from '../highlights/live/ended-words';
import { Remedy } from '../highlights/live/Remedy';
import { useLiveMarks } from '../highlights/live/use-live-marks';
import { useMakeHighlight } from '../highlights/live/use-make-highlight';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon } from '../ui/icons/Icon';

interface Props {
  tab: LiveTab;
  pageUrl: string;
  /** What is done beside it. */
  children: ComponentChildren;
}

/** What is done with an archived page on the live one: a highlight of what is selected there, and its highlights shown. */
export function LiveActions({ tab, pageUrl, children }: Props): JSX.Element {
  const { value: highlights = [] } = useLiveQuery(() => readHighlights(getDatabase(), pageUrl), [pageUrl]);
  const making = useMakeHighlight(tab);
  const { ended, failure } = making;
  return (
    <>
      <button
        id="highlight-live"
        class="button button-quiet"
        title={t('annotate.highlightSelection')}
        onClick={making.make}
      >
        <Icon node={Highlighter} />
        {t('afterCapture.highlight')}
      </button>
      {highlights.length > 0 && <ShowMarks tab={tab} highlights={highlights} />}
      {children}
      <span class="live-said" role="status">
        {ended && endedWords(ended)}
      </span>
      <Remedy making={making} />
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

function ShowMarks({
  tab,
  highlights,
}: {
  tab: LiveTab;
  highlights: readonly HighlightRecord[];
}): JSX.Element {
  const { marks, show, hide, failure } = useLiveMarks(tab, highlights);
  return (
    <>
      <button
        id="show-on-page"
        class="button button-quiet"
        title={marks ? undefined : t('livePage.showHint')}
        onClick={marks ? hide : show}
      >
        {t(marks ? 'afterCapture.hideHighlights' : 'afterCapture.showHighlights')}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
