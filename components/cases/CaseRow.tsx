import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import type { CaseEntry } from '../../utils/archive/cases/read-cases';
import { t } from '../../utils/i18n/translate';
import { beginOfNote } from '../notes/begin-of-note';
import { caseHash, type Listing } from '../navigation/route';
import { IconButton } from '../ui/IconButton';

interface Props {
  entry: CaseEntry;
  listing: Listing;
  onRemove: () => void;
}

/** A case in the list of all: its name, how many sources it has, and how its note begins. */
export function CaseRow({ entry: { record, count }, listing, onRemove }: Props): JSX.Element {
  const { id, name, note } = record;
  const begin = beginOfNote(note);
  return (
    <li data-case={id}>
      <a class="bin-title" href={caseHash(id, listing)} dir="auto">
        {name}
      </a>
      <span class="bin-facts case-facts">
        {t('find.found', { count })}
        {begin !== '' && (
          <>
            {' · '}
            <bdi>{begin}</bdi>
          </>
        )}
      </span>
      <span class="bin-actions">
        <IconButton icon={Trash} size={16} label={t('cases.remove', { name })} onClick={onRemove} />
      </span>
    </li>
  );
}
