import type { JSX } from 'preact';
import { exactTime } from '../../utils/i18n/format';
import { versionTime } from '../../utils/i18n/format-date';
import { t } from '../../utils/i18n/translate';
import type { SnapshotRecord } from '../../utils/model/records';
import { FetchedMark } from '../watch/FetchedMark';
import { compareHash, type Listing, readHash } from '../navigation/route';

interface Props {
  versions: readonly SnapshotRecord[];
  oldId: string;
  newId: string;
  listing: Listing;
}

/** The page's versions in time, oldest first: any two can be chosen, and each can be read. */
export function VersionChoice({ versions, oldId, newId, listing }: Props): JSX.Element {
  const choose = (old: string, next: string) => {
    location.hash = compareHash(old, next, listing);
  };
  return (
    <table class="version-choice">
      <thead>
        <tr>
          <th scope="col">{t('compare.before')}</th>
          <th scope="col">{t('compare.after')}</th>
          <th scope="col">{t('compare.versions')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.toReversed().map(({ id, archivedAt, origin }) => (
          <tr key={id} data-version={id}>
            <td>
              <Choice
                name="compare-old"
                id={id}
                time={archivedAt}
                label={t('compare.before')}
                chosen={id === oldId}
                onChoose={() => choose(id, newId)}
              />
            </td>
            <td>
              <Choice
                name="compare-new"
                id={id}
                time={archivedAt}
                label={t('compare.after')}
                chosen={id === newId}
                onChoose={() => choose(oldId, id)}
              />
            </td>
            <td>
              <a href={readHash(id, listing)} title={exactTime(archivedAt)}>
                <time dateTime={archivedAt}>{versionTime(archivedAt)}</time>
              </a>
              <FetchedMark origin={origin} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChoiceProps {
  name: string;
  id: string;
  time: string;
  label: string;
  chosen: boolean;
  onChoose: () => void;
}

function Choice({ name, id, time, label, chosen, onChoose }: ChoiceProps): JSX.Element {
  return (
    <label>
      <input
        type="radio"
        name={name}
        value={id}
        checked={chosen}
        onChange={onChoose}
        aria-label={`${label}: ${versionTime(time)}`}
      />
    </label>
  );
}
