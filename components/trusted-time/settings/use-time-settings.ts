import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../../utils/model/to-failure';
import type { Failure } from '../../../utils/model/result';
import { HOST_NEEDS } from '../../../utils/access/host-needs';
import { serviceAddresses, type TimeSettings } from '../../../utils/model/time-services';
import { askToRun } from '../../../utils/platform/ask-to-run';
import { areAllowed, giveBackHosts, requestHosts } from '../../../utils/platform/host-access';
import {
  readTimeSettings,
  storeTimeSettings,
  watchTimeSettings,
} from '../../../utils/platform/time-settings';

/** Whether everything that waits is being sent. */
export type StampPhase = 'idle' | 'stamping' | 'stamped' | { failure: Failure };

/** Whether the browser gives access to all services; `null` until it has answered. */
type Access = boolean | null;

/** Trusted time as it is set, and what changes it. */
export interface TimeSettingsState {
  /** `null` until read. */
  settings: TimeSettings | null;
  allowed: Access;
  failure: Failure | null;
  phase: StampPhase;
  /** Sets other services, or turns on or off. Asks the browser for access it takes; resolves to whether that was given. */
  change: (wanted: TimeSettings) => Promise<boolean>;
  stamp: () => void;
}

/** Trusted time as it is stored, also when another page changes it. */
export function useTimeSettings(): TimeSettingsState {
  const [settings, setSettings] = useState<TimeSettings | null>(null);
  const [allowed, setAllowed] = useState<Access>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [phase, setPhase] = useState<StampPhase>('idle');
  const failed = (error: unknown) => setFailure(toFailure(error));
  useEffect(() => {
    void readTimeSettings().then(setSettings, failed);
    return watchTimeSettings(setSettings);
  }, []);
  useEffect(() => {
    if (!settings) return;
    const look = () => void areAllowed(serviceAddresses(settings)).then(setAllowed, failed);
    look();
    // Access can be taken away in the browser's own settings.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [settings]);
  const stamp = async () => {
    setPhase('stamping');
    const done = await askToRun('trusted-time');
    setPhase(done.ok ? 'stamped' : { failure: done.error });
  };
  const change = async (wanted: TimeSettings) => {
    try {
      // Within the click: browsers ask only then.
      if (wanted.on && !(await requestHosts(serviceAddresses(wanted)))) return false;
      await storeTimeSettings(wanted);
      if (settings?.on) await giveBackHosts(HOST_NEEDS);
      setAllowed(wanted.on);
      setFailure(null);
      if (wanted.on && !settings?.on) void stamp();
      return true;
    } catch (error) {
      failed(error);
      return true;
    }
  };
  return { settings, allowed, failure, phase, change, stamp: () => void stamp() };
}
