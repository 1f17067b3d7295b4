import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import Puzzle from 'lucide/dist/esm/icons/puzzle.mjs';
import Cog from 'lucide/dist/esm/icons/settings.mjs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { isOnToolbar, type Pinned } from '../../utils/platform/is-on-toolbar';
import { Icon } from '../ui/icons/Icon';
import { Mark } from '../ui/icons/Mark';
import { Section } from '../ui/Section';

/** How to pin Menbe's icon in this browser, with a picture of its toolbar; or that it is pinned. */
export function PinStep(): JSX.Element {
  const [isPinned, setPinned] = useState<Pinned>(null);
  useEffect(() => {
    const look = () => void isOnToolbar().then(setPinned);
    look();
    // It may have been pinned meanwhile.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <Section id="pin" title={t('welcome.pin')}>
      {isPinned === true ? (
        <p id="pinned" class="welcome-text welcome-done">
          <Icon node={CircleCheck} />
          {t('welcome.pinned')}
        </p>
      ) : (
        <>
          <Toolbar />
          <p class="welcome-text">
            {t(import.meta.env.FIREFOX ? 'welcome.pinInFirefox' : 'welcome.pinInChromium')}
          </p>
        </>
      )}
    </Section>
  );
}

/** A picture of the toolbar and of the menu behind the puzzle piece. The text beside it says the same. */
function Toolbar(): JSX.Element {
  return (
    <div class="toolbar-picture" aria-hidden="true" dir="ltr">
      <span class="toolbar-address" />
      <span class="toolbar-press">
        <Icon node={Puzzle} size={18} />
      </span>
      <span class="toolbar-menu">
        <Mark size={18} />
        <span>Menbe</span>
        <span class="toolbar-press">
          <Icon node={import.meta.env.FIREFOX ? Cog : Pin} size={16} />
        </span>
      </span>
    </div>
  );
}
