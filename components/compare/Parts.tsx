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
      {parts.map(({ op, text, struck = false }, index) => {
        if (op === hidden) return null;
        if (op === 'same') return struck ? <s key={index}>{text}</s> : text;
        const Marked = op === 'added' ? Added : Removed;
        return (
          <Marked key={index} struck={struck}>
            {text}
          </Marked>
        );
      })}
    </>
  );
}

interface Marked {
  children: string;
  /** The page itself shows it struck through. */
  struck?: boolean;
}

/** Words that the newer version alone has, as `<ins>`, with its meaning told to screen readers. */
export function Added({ children, struck = false }: Marked): JSX.Element {
  return <Mark as="ins" told={t('compare.partAdded')} text={children} struck={struck} />;
}

/** Words that the older version alone has, as `<del>`, with its meaning told to screen readers. */
export function Removed({ children, struck = false }: Marked): JSX.Element {
  return <Mark as="del" told={t('compare.partRemoved')} text={children} struck={struck} />;
}

interface MarkProps {
  as: 'ins' | 'del';
  told: string;
  text: string;
  struck: boolean;
}

/** Screen readers do not announce `ins` and `del`, so hidden words do. The white space after the text is not marked. */
function Mark({ as: Element, told, text, struck }: MarkProps): JSX.Element {
  const words = text.trimEnd();
  return (
    <>
      <Element>
        <span class="visually-hidden"> {told} </span>
        {struck ? <s>{words}</s> : words}
        <span class="visually-hidden"> {t('compare.partEnd')} </span>
      </Element>
      {text.slice(words.length)}
    </>
  );
}
