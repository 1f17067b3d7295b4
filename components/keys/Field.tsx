import type { JSX } from 'preact';

interface Props {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it, said below. */
  problem?: string | null;
  /** What is typed is not shown. */
  isSecret?: boolean;
  value: string;
  /** Whether it takes the focus when it comes. */
  focused?: boolean;
  onInput: (value: string) => void;
}

/** Preact's types know inputs of one kind each. */
const SECRET = { type: 'password' } as const;
const PLAIN = { type: 'text' } as const;

/** A field of a form in a dialog, with its label above and what is to be known of it below. What is typed is never corrected or kept by the browser. */
export function Field(props: Props): JSX.Element {
  const { id, label, hint, problem = null, isSecret = false, value, focused = false, onInput } = props;
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="text-field"
        {...(isSecret ? SECRET : PLAIN)}
        dir="ltr"
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        autofocus={focused}
        aria-describedby={describedBy || undefined}
        aria-invalid={problem !== null}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} class="failure-line" role="alert">
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="setting-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
