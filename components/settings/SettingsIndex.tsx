import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { SETTINGS_SECTIONS } from './settings-sections';

interface Props {
  /** The section in sight. */
  current: string | null;
  /** Sections with something in sight; `null` for all. */
  shown: readonly string[] | null;
  hrefOf: (section: string) => string;
  /** Goes to a section, also to the one that the address names already. */
  onGo: (section: string) => void;
}

/** The sections: beside them where there is room, else as a list to choose from. Styles show the one or the other. */
export function SettingsIndex({ current, shown, hrefOf, onGo }: Props): JSX.Element {
  const sections = SETTINGS_SECTIONS.filter(({ id }) => shown?.includes(id) ?? true);
  return (
    <nav class="settings-nav" aria-label={t('settings.sections')}>
      <ul id="settings-index">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={hrefOf(id)} aria-current={id === current ? 'true' : undefined} onClick={() => onGo(id)}>
              {title()}
            </a>
          </li>
        ))}
      </ul>
      <select
        id="settings-jump"
        class="select"
        aria-label={t('settings.sections')}
        onChange={({ currentTarget: { value } }) => {
          location.hash = hrefOf(value);
          onGo(value);
        }}
      >
        {sections.map(({ id, title }) => (
          <option key={id} value={id} selected={id === current}>
            {title()}
          </option>
        ))}
      </select>
    </nav>
  );
}
