import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

interface Props {
  id: string;
  /** What the field begins with; selected, so that typing replaces it. It is taken where the field is left empty. */
  proposed: string;
  /** What the field asks for. */
  label: string;
  /** What the button says. */
  action: string;
  /** Whether the field takes the focus when it comes. */
  focused?: boolean;
  /** Names in use: no other may have one of them, in capitals or not. */
  taken?: readonly string[];
  onName: (name: string) => void;
  /** Called for Escape. */
  onLeave?: () => void;
}

/** Asks what something is to be called. Enter takes the name, Escape leaves it; without any name nothing happens. */
export function NameForm(props: Props): JSX.Element {
  const { id, proposed, label, action, focused, taken = [], onName, onLeave } = props;
  const hintId = useId();
  const [isTaken, setTaken] = useState(false);
  const [name, setName] = useState(proposed.trim());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Who types as soon as the field is there keeps what was typed.
    if (focused && field.current?.value === proposed.trim()) field.current.select();
  }, []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = name.trim() || proposed.trim();
        const inUse = taken.some((each) => caseless(each) === caseless(chosen));
        setTaken(inUse);
        if (chosen !== '' && !inUse) onName(chosen);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onLeave) return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <input
        id={id}
        ref={field}
        value={name}
        maxLength={80}
        dir="auto"
        autocomplete="off"
        aria-label={label}
        placeholder={label}
        aria-describedby={hintId}
        aria-invalid={isTaken}
        onInput={({ currentTarget }) => {
          setName(currentTarget.value);
          setTaken(false);
        }}
      />
      <button class="button">{action}</button>
      <p id={hintId} class="name-taken" role="status">
        {isTaken && t('find.nameTaken')}
      </p>
    </form>
  );
}

function caseless(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
