import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Row } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';
import { ComparedRow, type OwnText } from './ComparedRow';

interface Props {
  rows: readonly Row[];
  own: OwnText;
  sideBySide: boolean;
}

/** Unchanged paragraphs beside a change that are shown with it. */
const AROUND = 1;
/** So many unchanged paragraphs are worth folding away. */
const WORTH_FOLDING = 3;

/** The text of two versions, paragraph by paragraph; what is unchanged and away from changes is folded. */
export function ComparedText({ rows, own, sideBySide }: Props): JSX.Element {
  return (
    <div class="compared-text" data-side-by-side={sideBySide}>
      {stretchesOf(rows).map((stretch) =>
        stretch.folded ? (
          <Folded key={stretch.from} count={stretch.rows.length}>
            {stretch.rows.map((row, index) => (
              <ComparedRow key={index} row={row} own={own} sideBySide={sideBySide} />
            ))}
          </Folded>
        ) : (
          stretch.rows.map((row, index) => (
            <ComparedRow key={stretch.from + index} row={row} own={own} sideBySide={sideBySide} />
          ))
        ),
      )}
    </div>
  );
}

function Folded({ count, children }: { count: number; children: JSX.Element[] }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button class="compared-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('compare.unchanged', { count })}
      </button>
      {open && children}
    </>
  );
}

interface Stretch {
  from: number;
  folded: boolean;
  rows: Row[];
}

/** Cuts rows into what is shown and what is folded. */
function stretchesOf(rows: readonly Row[]): Stretch[] {
  const isNear = (index: number): boolean =>
    rows.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same');
  const stretches: Stretch[] = [];
  rows.forEach((row, index) => {
    const folded = !isNear(index);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else stretches.push({ from: index, folded, rows: [row] });
  });
  return stretches.map((stretch) =>
    stretch.rows.length < WORTH_FOLDING ? { ...stretch, folded: false } : stretch,
  );
}
