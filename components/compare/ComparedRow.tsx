import type { JSX } from 'preact';
import type { Row } from '../../utils/diff/comparison';
import { isChange } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';
import type { TextDirection } from '../../utils/model/article';
import { rowRemarks, rowWords } from './comparison-words';
import { Added, Parts, Removed, type Side } from './Parts';

/** The page's own language and direction. */
export interface OwnText {
  lang: string | undefined;
  dir: TextDirection | 'auto';
}

interface Props {
  row: Row;
  own: OwnText;
  sideBySide: boolean;
}

/** A paragraph of a comparison: what was done to it, and its words once or on two sides. */
export function ComparedRow({ row, own, sideBySide }: Props): JSX.Element {
  const label = rowWords(row);
  return (
    <div
      class={`compared compared-${row.kind}`}
      id={row.move === null ? undefined : moveId(row)}
      {...(row.kind !== 'same' && { role: 'group', 'aria-label': label, tabIndex: -1 })}
      data-change={isChange(row) ? '' : undefined}
    >
      {row.kind !== 'same' && <RowHead row={row} label={label} />}
      {sideBySide ? (
        <div class="sides">
          <Words row={row} own={own} side="old" />
          <Words row={row} own={own} side="new" />
        </div>
      ) : (
        <Words row={row} own={own} side="both" />
      )}
    </div>
  );
}

const moveId = ({ kind, move }: Row): string => `${kind}-${String(move)}`;

function RowHead({ row, label }: { row: Row; label: string }): JSX.Element {
  const other = row.kind === 'moved-here' ? 'moved-away' : 'moved-here';
  return (
    <p class="compared-head">
      <b>{label}</b>
      {rowRemarks(row).map((remark) => (
        <bdi key={remark}>{remark}</bdi>
      ))}
      {row.move !== null && (
        <button class="link-button" onClick={() => show(`${other}-${String(row.move)}`)}>
          {t('compare.followMove')}
        </button>
      )}
    </p>
  );
}

function show(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}

function Words({ row, own, side }: { row: Row; own: OwnText; side: Side }): JSX.Element {
  const text = textOf(row, side);
  if (text === null) return <p class="compared-words compared-nothing" />;
  return (
    <p class="compared-words" {...own}>
      <MarkedText row={row} side={side} text={text} />
    </p>
  );
}

/** A row's text on a side; `null` where it has none. The older text of a moved paragraph stands where it was moved from. */
function textOf(row: Row, side: Side): string | null {
  switch (side) {
    case 'old':
      return row.kind === 'moved-here' ? null : row.old;
    case 'new':
      return row.new;
    case 'both':
      return row.new ?? row.old;
  }
}

function MarkedText({ row, side, text }: { row: Row; side: Side; text: string }): JSX.Element {
  if (row.parts.length > 0) return <Parts parts={row.parts} side={side} />;
  if (row.kind === 'added') return <Added>{text}</Added>;
  if (row.kind === 'removed') return <Removed>{text}</Removed>;
  return <>{text}</>;
}
