import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { databaseNumber } from '../../utils/rescue/list-databases';
import { Section } from '../ui/Section';
import type { Archives } from './use-archives';

interface Props {
  archives: Archives;
  /** Whether another one cannot be chosen now. */
  isBusy: boolean;
  onUse: (name: string) => void;
}

/** The number that a database is called by. */
export function numberOf(name: string): number {
  return databaseNumber(name) ?? 1;
}

/** The databases of Menbe: which is read here, and which is in use. */
export function ArchiveList({ archives, isBusy, onUse }: Props): JSX.Element {
  const { names, chosen, current, choose } = archives;
  return (
    <Section id="archives" title={t('rescue.archives')}>
      <ul id="archive-list" class="rescue-archives">
        {(names ?? []).map((name) => (
          <li key={name} data-name={name}>
            <label class="rescue-archive">
              <input
                type="radio"
                name="archive"
                value={name}
                checked={name === chosen}
                disabled={isBusy}
                onChange={() => choose(name)}
              />
              <span>{t('rescue.archive', { number: numberOf(name) })}</span>
              {name === current && <span class="rescue-mark">{t('rescue.inUse')}</span>}
            </label>
            {name !== current && (
              <button class="button rescue-use" disabled={isBusy} onClick={() => onUse(name)}>
                {t('rescue.use', { number: numberOf(name) })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
