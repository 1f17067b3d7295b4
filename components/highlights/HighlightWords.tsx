import type { JSX } from 'preact';
import type { HighlightRecord } from '../../utils/model/highlight';
import { HighlightQuote } from './HighlightQuote';

interface Props {
  highlight: HighlightRecord;
  /** Leads to the words in the text; `null` when they are not in it. */
  onGo: (() => void) | null;
}

/** A highlight that is only read: its words and its comment. */
export function HighlightWords({ highlight: { id, quote, colour, comment }, onGo }: Props): JSX.Element {
  return (
    <li id={`highlight-${id}`} class="highlight-card" data-colour={colour} tabIndex={-1}>
      <HighlightQuote exact={quote.exact} onGo={onGo} />
      {comment !== null && comment !== '' && (
        <p class="highlight-said" dir="auto">
          {comment}
        </p>
      )}
    </li>
  );
}
