import type { JSX } from 'preact';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';

/** When a version was seen again unchanged: the last time, and behind a fold those before it. `times` are newest first. */
export function Sightings({ times }: { times: readonly string[] }): JSX.Element | null {
  const [last, ...earlier] = times;
  if (last === undefined) return null;
  const words = (time: string) => (
    <time dateTime={time} title={exactTime(time)}>
      {t('library.seenUnchanged', { time: shortDateTime(time) })}
    </time>
  );
  return (
    <div class="sightings">
      {words(last)}
      {earlier.length > 0 && (
        <details>
          <summary>{t('library.seenBefore', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((time) => (
              <li key={time}>{words(time)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
