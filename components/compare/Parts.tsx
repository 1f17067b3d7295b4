import type { JSX } from 'preact';
import type { Part } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';

/** Which of two versions a text is shown of: both in one, or one side. */
export type Side = 'both' | 'old' | 'new';

/** The parts of a text that a side does not have. */
const HIDDEN = { old: 'added', new: 'removed', both: null } as const;

/** A text whose added and removed parts are marked, for screen readers in words. */
export function Parts({ parts, side }: { parts: readonly Part[]; side: Side }): JSX.Element {
  const hidden = HIDDEN[side];
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

/** Words that the newer version alone has, as `<ins>`, with its meaning told to screen readers. */
export function Added({ children }: { children: string }): JSX.Element {
  return <Mark as="ins" told={t('compare.partAdded')} text={children} />;
}

/** Words that the older version alone has, as `<del>`, with its meaning told to screen readers. */
export function Removed({ children }: { children: string }): JSX.Element {
  return <Mark as="del" told={t('compare.partRemoved')} text={children} />;
}

/** Screen readers do not announce `ins` and `del`, so hidden words do. The white space after the text is not marked. */
function Mark({ as: Element, told, text }: { as: 'ins' | 'del'; told: string; text: string }): JSX.Element {
  const words = text.trimEnd();
  return (
    <>
      <Element>
        <span class="visually-hidden"> {told} </span>
        {words}
        <span class="visually-hidden"> {t('compare.partEnd')} </span>
      </Element>
      {text.slice(words.length)}
    </>
  );
}
