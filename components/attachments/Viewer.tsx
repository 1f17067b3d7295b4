import X from 'lucide/dist/esm/icons/x.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';

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
  return (
    <Dialog id={id} class="viewer" labelledBy={`${id}-title`} onClose={onClose}>
      {(close) => (
        <>
          <header class="viewer-bar">
            <h2 id={`${id}-title`} class="viewer-title" tabIndex={-1} autofocus>
              <bdi>{title}</bdi>
            </h2>
            {tools}
            <IconButton
              icon={X}
              size={20}
              label={t('attachments.close')}
              hint={`${t('attachments.close')} (Esc)`}
              onClick={close}
            />
          </header>
          {children}
        </>
      )}
    </Dialog>
  );
}
