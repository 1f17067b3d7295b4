import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  id: string;
  label: string;
  /** What is typed can be read. */
  isShown: boolean;
  /** Whether it takes the focus when it comes. */
  isFocused?: boolean;
  value: string;
  /** What is wrong with it, said below. */
  problem?: string | null;
  onInput: (value: string) => void;
}

/** A field for a passphrase or a key. The browser neither corrects nor keeps what is typed. */
export function SecretField(props: Props): JSX.Element {
  const { id, label, isShown, isFocused = false, value, problem = null, onInput } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, []);
  const problemId = `${id}-problem`;
  return (
    <div class="secret-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        class="text-field"
        // Preact's types know inputs of one kind each.
        {...({ type: isShown ? 'text' : 'password' } as { type: 'text' })}
        dir="ltr"
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={problem === null ? undefined : problemId}
        aria-invalid={problem !== null}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {problem !== null && (
        <p id={problemId} class="failure-line" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
