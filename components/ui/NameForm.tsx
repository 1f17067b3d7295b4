import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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
  onName: (name: string) => void;
  /** Called for Escape. */
  onLeave?: () => void;
}

/** Asks what something is to be called. Enter takes the name, Escape leaves it; without any name nothing happens. */
export function NameForm({ id, proposed, label, action, focused, onName, onLeave }: Props): JSX.Element {
  const [name, setName] = useState(proposed.trim());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.select();
  }, []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = name.trim() || proposed.trim();
        if (chosen !== '') onName(chosen);
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
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button class="button">{action}</button>
    </form>
  );
}
