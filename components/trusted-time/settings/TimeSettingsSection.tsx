import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readTimeState } from '../../../utils/archive/time-stamps/read-time-state';
import { getDatabase } from '../../../utils/db/database';
import { t } from '../../../utils/i18n/translate';
import { DEFAULT_TIME_SETTINGS, serviceName, type TimeSettings } from '../../../utils/model/time-services';
import { FailureNotice } from '../../ui/FailureNotice';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { Section } from '../../ui/Section';
import { SectionDetails } from '../../ui/SectionDetails';
import { ServiceList } from './ServiceList';
import { StampNow } from './StampNow';
import { TimeSwitch } from './TimeSwitch';
import { type TimeSettingsState, useTimeSettings } from './use-time-settings';

/** Trusted time: what it is, turning it on, its services and how things stand with each. */
export function TimeSettingsSection(): JSX.Element {
  const state = useTimeSettings();
  const { settings, failure } = state;
  return (
    <Section id="trusted-time" title={t('time.title')}>
      <p class="setting-hint">{t('time.intro')}</p>
      <p id="time-leaves" class="setting-hint">
        {t('time.leaves')}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {settings && <Controls state={state} settings={settings} />}
    </Section>
  );
}

function Controls({ state, settings }: { state: TimeSettingsState; settings: TimeSettings }): JSX.Element {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { value: services } = useLiveQuery(() => readTimeState(getDatabase(), settings), [settings]);
  const set = async (wanted: TimeSettings, refused: string) =>
    setRefusal((await state.change(wanted)) ? null : refused);
  const { authorities, calendars, on } = settings;
  const list = (name: 'authorities' | 'calendars') => ({
    states: services?.filter(({ kind }) => (kind === 'rfc3161') === (name === 'authorities')),
    addresses: settings[name],
    on,
    // Nothing to ask is no trusted time.
    keepLast: authorities.length + calendars.length === 1,
    onAdd: (address: string) =>
      void set(
        { ...settings, [name]: [...settings[name], address] },
        t('time.addRefused', { service: serviceName(address) }),
      ),
    onRemove: (address: string) =>
      void set({ ...settings, [name]: settings[name].filter((each) => each !== address) }, t('time.refused')),
  });
  return (
    <>
      <TimeSwitch
        on={on}
        lostAccess={on && state.allowed === false}
        refusal={refusal}
        onToggle={() => void set({ ...settings, on: !on }, t('time.refused'))}
        onAllow={() => void set(settings, t('time.lostAccess'))}
      />
      {on && <StampNow phase={state.phase} onStamp={state.stamp} />}
      <SectionDetails open={services?.some(({ waiting }) => waiting?.error)}>
        <p class="setting-hint">{t('time.sent')}</p>
        <ServiceList id="authorities" {...WORDS.authorities()} {...list('authorities')} />
        <ServiceList id="calendars" {...WORDS.calendars()} {...list('calendars')} />
        {!isDefault(settings) && (
          <button
            id="time-defaults"
            class="button"
            onClick={() => void set({ ...DEFAULT_TIME_SETTINGS, on }, t('time.refused'))}
          >
            {t('time.useDefaults')}
          </button>
        )}
      </SectionDetails>
    </>
  );
}

const WORDS = {
  authorities: () => ({
    title: t('time.authorities'),
    hint: t('time.authoritiesHint'),
    addLabel: t('time.addAuthority'),
  }),
  calendars: () => ({
    title: t('time.calendars'),
    hint: t('time.calendarsHint'),
    addLabel: t('time.addCalendar'),
  }),
};

function isDefault({ authorities, calendars }: TimeSettings): boolean {
  const same = (one: readonly string[], other: readonly string[]) => one.join(' ') === other.join(' ');
  return (
    same(authorities, DEFAULT_TIME_SETTINGS.authorities) && same(calendars, DEFAULT_TIME_SETTINGS.calendars)
  );
}
