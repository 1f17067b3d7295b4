import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../../utils/model/to-failure';
import type { Failure } from '../../../utils/model/result';
import type { SettingName, Settings, SettingValue } from '../../../utils/model/settings';
import { changeSetting, readSettings, watchSettings } from '../../../utils/platform/settings';

/** The settings, and what changes them. */
export interface SettingsState {
  /** `null` until read. */
  settings: Settings | null;
  /** Why the last change, or reading, did not succeed. */
  failure: Failure | null;
  change: <N extends SettingName>(name: N, value: SettingValue<N>) => void;
}

/** The settings as they are stored, also when another page changes them. */
export function useSettings(): SettingsState {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const failed = (error: unknown) => setFailure(toFailure(error));
  useEffect(() => {
    void readSettings().then(setSettings, failed);
    return watchSettings(setSettings);
  }, []);
  return {
    settings,
    failure,
    change: (name, value) => void changeSetting(name, value).then(() => setFailure(null), failed),
  };
}
