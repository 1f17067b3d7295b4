import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import { changeHighlight } from '../../utils/archive/highlights/change-highlights';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { HIGHLIGHT_COLOURS, type HighlightColour, type HighlightRecord } from '../../utils/model/highlight';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { Icon } from '../ui/icons/Icon';
import { HighlightQuote } from './HighlightQuote';
import { useComment } from './use-comment';

interface Props {
  highlight: HighlightRecord;
  /** Leads to the words in the text; `null` when they are not in it. */
  onGo: (() => void) | null;
  onRemove: () => void;
}

/** A highlight's words, its comment and its colour. */
export function HighlightCard({ highlight, onGo, onRemove }: Props): JSX.Element {
  const { id, quote, colour } = highlight;
  const { failure, attempt } = useAttempt();
  const change = (edit: { colour: HighlightColour } | { comment: string }) =>
    attempt(() => changeHighlight(getDatabase(), id, edit, new Date()));
  const comment = useComment(id, highlight.comment ?? '', (text) => change({ comment: text }));
  return (
    <li id={`highlight-${id}`} class="highlight-card" data-colour={colour} tabIndex={-1}>
      <HighlightQuote exact={quote.exact} onGo={onGo} />
      <textarea
        class="highlight-comment"
        dir="auto"
        rows={Math.max(1, comment.text.split('\n').length)}
        placeholder={t('annotate.writeComment')}
        aria-label={t('annotate.comment', { quote: quote.exact.slice(0, 60) })}
        value={comment.text}
        onInput={(event) => comment.type(event.currentTarget.value)}
        onBlur={comment.flush}
        onKeyDown={(event) => {
          // Keys here are for writing, not for the reader.
          event.stopPropagation();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div class="highlight-tools">
        <Colours id={id} chosen={colour} onChoose={(next) => void change({ colour: next })} />
        <button
          class="icon-button button-danger"
          aria-label={t('annotate.deleteHighlight')}
          title={t('annotate.deleteHighlight')}
          onClick={onRemove}
        >
          <Icon node={Trash} size={15} />
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </li>
  );
}

interface ColoursProps {
  id: string;
  chosen: HighlightColour;
  onChoose: (colour: HighlightColour) => void;
}

function Colours({ id, chosen, onChoose }: ColoursProps): JSX.Element {
  return (
    <fieldset class="colours">
      <legend class="visually-hidden">{t('annotate.colour')}</legend>
      {HIGHLIGHT_COLOURS.map((colour) => (
        <label key={colour} title={t(`annotate.${colour}`)}>
          <input
            class="visually-hidden"
            type="radio"
            name={`colour-${id}`}
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
          <span class="swatch" data-colour={colour} aria-hidden="true">
            A
          </span>
          <span class="visually-hidden">{t(`annotate.${colour}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
