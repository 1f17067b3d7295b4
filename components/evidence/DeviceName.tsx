import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LONGEST_NAME, renameDevice } from '../../utils/archive/ledger/device-name';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';

interface Props {
  name: string;
  /** Shown while the field is empty. */
  placeholder?: string;
}

/** The field for the device's name, which is stored when the field is left. */
export function DeviceName({ name, placeholder }: Props): JSX.Element {
  const { failure, attempt } = useAttempt();
  // What is typed stays when the page is drawn anew meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const store = async (value: string) => {
    await attempt(() => renameDevice(getDatabase(), value));
    setTyped(null);
  };
  return (
    <div class="setting">
      <label class="setting-label" for="device-name">
        {t('evidence.deviceName')}
      </label>
      <div class="setting-control">
        <input
          id="device-name"
          class="text-input"
          value={typed ?? name}
          placeholder={placeholder}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          aria-describedby="device-name-hint"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget }) => void store(currentTarget.value)}
        />
        <p id="device-name-hint" class="setting-hint">
          {t('evidence.deviceHint')}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </div>
    </div>
  );
}
