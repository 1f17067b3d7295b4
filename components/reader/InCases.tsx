import type { JSX } from 'preact';
import { casesWith } from '../../utils/archive/cases/read-cases';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { caseHash, type Listing } from '../navigation/route';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Fact } from './Fact';

/** The cases that a source is in, each leading there; nothing where it is in none. */
export function InCases({ pageUrl, listing }: { pageUrl: string; listing: Listing }): JSX.Element | null {
  const { value: cases = [], failure } = useLiveQuery(() => casesWith(getDatabase(), pageUrl), [pageUrl]);
  if (cases.length === 0 && !failure) return null;
  return (
    <Fact name={t('cases.title')}>
      {failure && <FailureNotice failure={failure} />}
      <ul id="in-cases" class="in-cases">
        {cases.map(({ id, name }) => (
          <li key={id}>
            <a href={caseHash(id, listing)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
