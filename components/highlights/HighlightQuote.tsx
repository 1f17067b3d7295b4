import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';

interface Props {
  /** The words, as they stood in the text. */
  exact: string;
  /** Leads to the words in the text; `null` when they are not in it. */
  onGo: (() => void) | null;
}

/** The words of a highlight, which lead to their place where there is one. */
export function HighlightQuote({ exact, onGo }: Props): JSX.Element {
  const words = (
    <span class="highlight-words" dir="auto">
      {exact}
    </span>
  );
  return onGo ? (
    <button class="highlight-quote" title={t('annotate.goToHighlight')} onClick={onGo}>
      {words}
    </button>
  ) : (
    <blockquote class="highlight-quote">{words}</blockquote>
  );
}
