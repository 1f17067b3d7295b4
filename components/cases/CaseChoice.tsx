import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { addSources, takeOut } from '../../utils/archive/cases/case-sources';
import { putBack } from '../../utils/archive/cases/change-cases';
import type { CaseMembership } from '../../utils/archive/cases/read-cases';
import { getDatabase } from '../../utils/db/database';
import { formatCount } from '../../utils/i18n/format';
import type { CaseSourceRecord } from '../../utils/model/case';
import type { Attempt } from '../ui/hooks/use-attempt';

interface Props {
  membership: CaseMembership;
  urls: readonly string[];
  attempt: Attempt['attempt'];
}

/** A case with a checkbox that puts sources into it. Unchecked and checked again, they come back into their places. */
export function CaseChoice({ membership: { record, count, inside }, urls, attempt }: Props): JSX.Element {
  const out = useRef<readonly CaseSourceRecord[]>([]);
  const hasAll = inside === urls.length;
  const toggle = async () => {
    const db = getDatabase();
    if (hasAll) {
      out.current = await takeOut(db, record.id, urls);
      return;
    }
    await putBack(db, out.current);
    await addSources(db, record.id, urls, new Date());
  };
  return (
    <li>
      <label class="case-choice">
        <input
          type="checkbox"
          checked={hasAll}
          indeterminate={inside > 0 && !hasAll}
          onChange={() => void attempt(toggle)}
        />
        <bdi class="case-choice-name">{record.name}</bdi>
        <span class="facet-count">{formatCount(count)}</span>
      </label>
    </li>
  );
}
