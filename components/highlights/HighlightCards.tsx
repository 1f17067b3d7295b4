import type { JSX } from 'preact';
import type { HighlightRecord } from '../../utils/model/highlight';
import { HighlightCard } from './HighlightCard';

interface Props {
  highlights: readonly HighlightRecord[];
  /** Leads to the words in the text; `null` when they are not in it. */
  onGo: ((id: string) => void) | null;
  onRemove: (highlight: HighlightRecord) => void;
}

/** Highlights to work with, one below the other. */
export function HighlightCards({ highlights, onGo, onRemove }: Props): JSX.Element {
  return (
    <ol class="highlight-list">
      {highlights.map((highlight) => (
        <HighlightCard
          key={highlight.id}
          highlight={highlight}
          onGo={onGo && (() => onGo(highlight.id))}
          onRemove={() => onRemove(highlight)}
        />
      ))}
    </ol>
  );
}
