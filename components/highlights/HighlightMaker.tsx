import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { addHighlight } from '../../utils/archive/highlights/change-highlights';
import { getDatabase } from '../../utils/db/database';
import { articleText, rangeInText } from '../../utils/highlights/article-text';
import { quoteAt } from '../../utils/highlights/text-quote';
import { t } from '../../utils/i18n/translate';
import { HIGHLIGHT_COLOURS, type HighlightColour, type TextQuote } from '../../utils/model/highlight';
import type { SnapshotRecord } from '../../utils/model/records';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { isTyping } from '../ui/is-typing';
import { HighlightToolbar } from './HighlightToolbar';
import { selectedRange, useSelectedText } from './use-selected-text';

/** Highlights what is selected, in the colour used last; `false` where nothing is. */
export type HighlightOrder = RefObject<() => boolean>;

interface Props {
  snapshot: SnapshotRecord;
  body: RefObject<HTMLElement | null>;
  /** Receives what makes a highlight of the selection. */
  order: HighlightOrder;
  /** A highlight was made that is to be commented. */
  onComment: (id: string) => void;
}

/** Makes highlights of selected text: by the toolbar beside it, or with `h` in the colour used last. */
export function HighlightMaker({ snapshot, body, order, onComment }: Props): JSX.Element {
  const range = useSelectedText(body);
  const [colour, setColour] = useState<HighlightColour>(HIGHLIGHT_COLOURS[0]);
  const [said, setSaid] = useState('');
  const { failure, attempt } = useAttempt();
  const make = (chosen: HighlightColour, isCommented: boolean) =>
    attempt(async () => {
      const quote = selectedQuote(body.current);
      if (!quote) return;
      const { pageUrl, id: snapshotId } = snapshot;
      const row = await addHighlight(
        getDatabase(),
        { pageUrl, snapshotId, quote, colour: chosen },
        new Date(),
      );
      getSelection()?.removeAllRanges();
      setColour(chosen);
      setSaid(t('annotate.highlighted'));
      if (isCommented) onComment(row.id);
    });
  useLayoutEffect(() => {
    order.current = () => {
      if (range !== null) void make(colour, false);
      return range !== null;
    };
  });
  useSelectionKeys(range !== null, () => void make(colour, false));
  return (
    <>
      {range && (
        <HighlightToolbar
          range={range}
          last={colour}
          onHighlight={(chosen) => void make(chosen, false)}
          onComment={() => void make(colour, true)}
        />
      )}
      <p id="highlight-status" class="visually-hidden" role="status">
        {!range && said}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

function selectedQuote(body: HTMLElement | null): TextQuote | null {
  const range = selectedRange(body);
  if (!body || !range) return null;
  const article = articleText(body);
  const covered = rangeInText(article, range);
  return covered && quoteAt(article.text, covered);
}

/** `h` highlights what is selected; Escape gives the selection up, before it would leave the reader. */
function useSelectionKeys(isSelected: boolean, onHighlight: () => void): void {
  // As soon as the toolbar is seen, not some frames later.
  useLayoutEffect(() => {
    if (!isSelected) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Escape') getSelection()?.removeAllRanges();
      else if (event.key.toLowerCase() === 'h') onHighlight();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  });
}
