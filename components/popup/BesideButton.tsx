import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { openSidePanel } from '../../utils/platform/side-panel';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { IconButton } from '../ui/IconButton';

/** Opens the panel beside the page, in the popup's place. */
export function BesideButton({ windowId }: { windowId: number }): JSX.Element {
  const { failure, attempt } = useAttempt();
  const open = async () => {
    if (await attempt(() => openSidePanel(windowId))) close();
  };
  return (
    <>
      <IconButton
        id="beside-page"
        icon={PanelRight}
        label={t('afterCapture.beside')}
        hint={t('afterCapture.besideHint')}
        onClick={() => void open()}
      />
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
