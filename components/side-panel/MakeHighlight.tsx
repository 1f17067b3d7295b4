import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { highlightLive, type LiveOutcome } from '../../utils/archive/highlights/highlight-live';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { CaptureScope } from '../../utils/model/capture';
import type { TextQuote } from '../../utils/model/highlight';
import { type LiveTab, selectedOnPage } from '../../utils/platform/live-page';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useArchiveHere } from './use-archive-here';

/** How making a highlight ended. */
interface Ended {
  outcome: LiveOutcome | 'nothing-selected';
  quote: TextQuote | null;
  /** How much of the page was archived meanwhile, as the words were not there; `null` where nothing was. */
  tried: CaptureScope | null;
}

/** Makes a highlight of what is selected on the live page; says where that cannot be, and archives the page where that helps. */
export function MakeHighlight({ tab }: { tab: LiveTab }): JSX.Element {
  const [ended, setEnded] = useState<Ended | null>(null);
  const { failure, attempt } = useAttempt();
  const here = useArchiveHere(tab);
  const store = async (quote: TextQuote, tried: CaptureScope | null) => {
    const outcome = await highlightLive(getDatabase(), tab.url, quote, new Date());
    setEnded({ outcome, quote, tried });
  };
  const make = () =>
    attempt(async () => {
      setEnded(null);
      const quote = await selectedOnPage(tab);
      if (quote) await store(quote, null);
      else setEnded({ outcome: 'nothing-selected', quote: null, tried: null });
    });
  const archiveFirst = async (scope: CaptureScope, quote: TextQuote) => {
    if (await here.archive(scope)) await attempt(() => store(quote, scope));
  };
  const problem = failure ?? here.failure;
  return (
    <div class="side-make">
      <p class="side-act">
        <button id="highlight-live" class="button" onClick={() => void make()}>
          {t('annotate.highlightSelection')}
        </button>
        <span class="side-said" role="status">
          {ended && endedWords(ended)}
        </span>
      </p>
      {ended?.quote && <Remedy ended={ended} isBusy={here.isArchiving} onArchive={archiveFirst} />}
      {problem && <FailureNotice failure={problem} />}
    </div>
  );
}

function endedWords({ outcome, tried }: Ended): string {
  switch (outcome) {
    case 'made':
      return t('annotate.highlighted');
    case 'nothing-selected':
      return t('livePage.nothingSelected');
    case 'unarchived':
      return t('livePage.unarchived');
    case 'missing':
      if (tried === null) return t('livePage.missing');
      return t(tried === 'all' ? 'livePage.missingInAll' : 'livePage.missingInArticle');
  }
}

interface RemedyProps {
  ended: Ended;
  isBusy: boolean;
  onArchive: (scope: CaptureScope, quote: TextQuote) => Promise<void>;
}

/** The offer to archive the page, first its content, then all its text; nothing where neither would help. */
function Remedy({ ended: { outcome, quote, tried }, isBusy, onArchive }: RemedyProps): JSX.Element | null {
  if (!quote || tried === 'all' || (outcome !== 'missing' && outcome !== 'unarchived')) return null;
  const scope = tried === null ? 'content' : 'all';
  const offer = tried === null ? t('livePage.archiveNow') : t('afterCapture.archiveAll');
  return (
    <button
      id="archive-then-highlight"
      class="button button-primary"
      aria-busy={isBusy}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) void onArchive(scope, quote);
      }}
    >
      {isBusy ? t('popup.archiving') : offer}
    </button>
  );
}
