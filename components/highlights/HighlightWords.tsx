import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { HighlightRecord } from '../../utils/model/highlight';

interface Props {
  highlight: HighlightRecord;
  /** Leads to the words in the text; `null` when they are not in it. */
  onGo: (() => void) | null;
}

/** A highlight that is only read: its words and its comment. */
export function HighlightWords({ highlight: { id, quote, colour, comment }, onGo }: Props): JSX.Element {
  const words = (
    <span class="highlight-words" dir="auto">
      {quote.exact}
    </span>
  );
  return (
    <li id={`highlight-${id}`} class="highlight-card" data-colour={colour} tabIndex={-1}>
      {onGo ? (
        <button class="highlight-quote" title={t('annotate.goToHighlight')} onClick={onGo}>
          {words}
        </button>
      ) : (
        <blockquote class="highlight-quote">{words}</blockquote>
      )}
      {comment !== null && comment !== '' && (
        <p class="highlight-said" dir="auto">
          {comment}
        </p>
      )}
    </li>
  );
}
