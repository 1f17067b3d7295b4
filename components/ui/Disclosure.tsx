import type { ComponentChildren, JSX } from 'preact';
import { usePopup } from './hooks/use-popup';

interface Props {
  id: string;
  /** What the panel, and the button where it shows no words, are called. */
  label: string;
  button: ComponentChildren;
  /** The panel's content, drawn once it is opened. */
  children: ComponentChildren;
}

/** A button, and the panel it opens below itself. Escape closes it, and so does going elsewhere. */
export function Disclosure({ id, label, button, children }: Props): JSX.Element {
  const popup = usePopup();
  return (
    <div
      class="menu"
      ref={popup.box}
      onFocusOut={popup.onFocusOut}
      onKeyDown={(event) => {
        if (!popup.isOpen || event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        popup.leave();
      }}
    >
      <button
        id={id}
        ref={popup.button}
        type="button"
        class="action"
        aria-label={label}
        title={label}
        aria-expanded={popup.isOpen}
        aria-controls={`${id}-panel`}
        onClick={popup.toggle}
      >
        {button}
      </button>
      {popup.isOpen && (
        // With a tabIndex a click on its words does not take the focus elsewhere, which would close it.
        <section id={`${id}-panel`} class="menu-panel" aria-label={label} tabIndex={-1}>
          {children}
        </section>
      )}
    </div>
  );
}
