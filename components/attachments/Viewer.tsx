import X from 'lucide/dist/esm/icons/x.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';

interface Props {
  id: string;
  title: string;
  /** Beside the title. */
  tools?: ComponentChildren;
  children: ComponentChildren;
  onClose: () => void;
}

/** A dialog that takes the whole window, for what needs the room. Escape closes it. */
export function Viewer({ id, title, tools, children, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog id={id} class="viewer" ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <header class="viewer-bar">
        <h2 id={`${id}-title`} class="viewer-title" tabIndex={-1} autofocus>
          <bdi>{title}</bdi>
        </h2>
        {tools}
        <button
          class="icon-button"
          aria-label={t('attachments.close')}
          title={`${t('attachments.close')} (Esc)`}
          onClick={() => dialog.current?.close()}
        >
          <Icon node={X} size={20} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
