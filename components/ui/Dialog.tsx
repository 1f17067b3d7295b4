import X from 'lucide/dist/esm/icons/x.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './IconButton';

interface Props {
  id: string;
  class: string;
  /** Id of the element whose text names the dialog. */
  labelledBy: string;
  /** Where the dialog's work stands, for scripts. */
  phase?: string;
  /** Called for Escape while work runs, in place of closing; `null` lets Escape close. */
  onStop?: (() => void) | null;
  /** Called once the dialog is closed. */
  onClose: () => void;
  /** `close` closes the dialog as Escape does: the browser then gives the focus back to the element that had it. */
  children: (close: () => void) => ComponentChildren;
}

/** A modal dialog, open from its first render on. Keys pressed in it do not reach the page behind it. */
export function Dialog({
  id,
  class: name,
  labelledBy,
  phase,
  onStop = null,
  onClose,
  children,
}: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      id={id}
      class={name}
      ref={dialog}
      aria-labelledby={labelledBy}
      data-phase={phase}
      onCancel={(event) => {
        if (!onStop) return;
        event.preventDefault();
        onStop();
      }}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children(() => dialog.current?.close())}
    </dialog>
  );
}

interface HeaderProps {
  /** Id of the title, as in the dialog's `labelledBy`. */
  id: string;
  title: string;
  /** Words for the button that closes. */
  closeLabel: string;
  onClose: () => void;
}

/** A dialog's title, and the button that closes it. */
export function DialogHeader({ id, title, closeLabel, onClose }: HeaderProps): JSX.Element {
  return (
    <header class="dialog-header">
      <h2 id={id}>{title}</h2>
      <IconButton icon={X} size={16} label={closeLabel} onClick={onClose} />
    </header>
  );
}
