import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { LiveTab } from '../../utils/platform/live-page';
import { endedWords } from '../highlights/live/ended-words';
import { Remedy } from '../highlights/live/Remedy';
import { useMakeHighlight } from '../highlights/live/use-make-highlight';
import { FailureNotice } from '../ui/FailureNotice';

/** Makes a highlight of what is selected on the live page; says where that cannot be, and archives the page where that helps. */
export function MakeHighlight({ tab }: { tab: LiveTab }): JSX.Element {
  const making = useMakeHighlight(tab);
  const { ended, failure } = making;
  return (
    <div class="side-make">
      <p class="side-act">
        <button id="highlight-live" class="button" onClick={making.make}>
          {t('annotate.highlightSelection')}
        </button>
        <span class="side-said" role="status">
          {ended && endedWords(ended)}
        </span>
      </p>
      <Remedy making={making} />
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
