import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { chosenDeviceName } from '../../utils/archive/ledger/device-name';
import { getDatabase } from '../../utils/db/database';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { DeviceName } from '../evidence/DeviceName';
import { libraryHref } from '../navigation/library-address';
import { AppearanceSettings } from '../settings/AppearanceSettings';
import { ShortcutSettings } from '../settings/ShortcutSettings';
import { FailureNotice } from '../ui/FailureNotice';
import { lazy } from '../ui/hooks/lazy';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { useSettings } from '../ui/hooks/use-settings';
import { Mark } from '../ui/icons/Mark';
import { Section } from '../ui/Section';
import { PinStep } from './PinStep';
import { TrialStep } from './TrialStep';

const ImportDialog = lazy(() => import('../transfer/ImportDialog'), 'ImportDialog');

/** The part of the page's address that opens the import at once. */
const IMPORT_HASH = '#import';

/** The first page after installation: what to do once, what is stored where, and a first article to archive. All of it can be skipped. */
export function WelcomePage(): JSX.Element {
  useEffect(() => {
    document.title = t('welcome.documentTitle');
  }, [language()]);
  return (
    <main id="welcome" class="welcome">
      <header class="welcome-header">
        <Mark size={40} />
        <h1>{t('welcome.title')}</h1>
        <p class="welcome-lead">{t('welcome.lead')}</p>
        <a class="welcome-skip" href={libraryHref('#/')}>
          {t('welcome.skip')}
        </a>
      </header>
      <PinStep />
      <TrialStep />
      <Stored />
      <ShortcutSettings />
      <Personal />
      <ImportStep />
      <p class="welcome-end">
        <a id="to-library" class="button button-primary" href={libraryHref('#/')}>
          {t('welcome.done')}
        </a>
      </p>
    </main>
  );
}

/** What is stored where, in three lines. */
function Stored(): JSX.Element {
  return (
    <Section id="stored" title={t('welcome.stored')}>
      <ul class="welcome-lines">
        <li>{t('welcome.storedHere')}</li>
        <li>{t('welcome.storedSent')}</li>
        <li>{t('welcome.storedLost')}</li>
      </ul>
    </Section>
  );
}

/** Language, theme, and a name for this device. */
function Personal(): JSX.Element {
  const { settings, failure, change } = useSettings();
  const { value: name } = useLiveQuery(() => chosenDeviceName(getDatabase()), []);
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {settings && <AppearanceSettings settings={settings} change={change} />}
      <Section id="device" title={t('welcome.device')}>
        {name !== undefined && <DeviceName name={name ?? ''} placeholder={t('welcome.deviceExample')} />}
      </Section>
    </>
  );
}

function ImportStep(): JSX.Element {
  const [isOpen, setOpen] = useState(location.hash === IMPORT_HASH);
  return (
    <Section id="import" title={t('welcome.import')}>
      <p class="welcome-text">{t('transfer.importHint')}</p>
      <p class="welcome-text">
        <button id="welcome-import" class="button" onClick={() => setOpen(true)}>
          {t('transfer.import')}
        </button>
      </p>
      {isOpen && <ImportDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}
