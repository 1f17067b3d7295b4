import type { JSX } from 'preact';
import type { Part } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';

/** Which of two versions a text is shown of: both in one, or one side. */
export type Side = 'both' | 'old' | 'new';

/** A text with what was put in and taken out; whoever listens is told which is which. */
export function Parts({ parts, side }: { parts: readonly Part[]; side: Side }): JSX.Element {
  const hidden = side === 'old' ? 'added' : side === 'new' ? 'removed' : null;
  return (
    <>
      {parts.map(({ op, text }, index) => {
        if (op === hidden) return null;
        if (op === 'same') return text;
        return op === 'added' ? <Added key={index}>{text}</Added> : <Removed key={index}>{text}</Removed>;
      })}
    </>
  );
}

export function Added({ children }: { children: string }): JSX.Element {
  return (
    <ins>
      <Told>{t('compare.partAdded')}</Told>
      {children}
      <Told>{t('compare.partEnd')}</Told>
    </ins>
  );
}

export function Removed({ children }: { children: string }): JSX.Element {
  return (
    <del>
      <Told>{t('compare.partRemoved')}</Told>
      {children}
      <Told>{t('compare.partEnd')}</Told>
    </del>
  );
}

/** Screen readers pass over what `ins` and `del` mean. */
function Told({ children }: { children: string }): JSX.Element {
  return <span class="visually-hidden"> {children} </span>;
}
