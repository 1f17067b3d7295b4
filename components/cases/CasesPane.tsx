import type { JSX } from 'preact';
import { createCase, deleteCase, restoreCase } from '../../utils/archive/cases/change-cases';
import { type CaseEntry, listCases } from '../../utils/archive/cases/read-cases';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { BackBar } from '../navigation/BackBar';
import { caseHash, type Listing, listHash } from '../navigation/route';
import { FailureNotice } from '../ui/FailureNotice';
import { NameForm } from '../ui/NameForm';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { CaseRow } from './CaseRow';
import { UndoNote } from '../sources/UndoNote';
import { useUndo } from '../sources/use-undo';

interface Props {
  /** What the list beside it shows. */
  listing: Listing;
}

/** All cases: each is opened or deleted, and a new one is begun. */
export function CasesPane({ listing }: Props): JSX.Element {
  const { value: cases, failure: unread } = useLiveQuery(() => listCases(getDatabase()), []);
  const { failure, attempt } = useAttempt();
  const undoing = useUndo();
  const begin = (name: string) =>
    void attempt(async () => {
      location.hash = caseHash(await createCase(getDatabase(), name, new Date()), listing);
    });
  const remove = ({ record: { id, name } }: CaseEntry) => {
    focusPane();
    undoing.run(async () => {
      const deleted = await deleteCase(getDatabase(), id);
      return (
        deleted && {
          words: t('cases.removed', { name }),
          undo: () => restoreCase(getDatabase(), deleted),
        }
      );
    });
  };
  return (
    <div class="cases-page">
      <BackBar href={listHash(listing)} label={t('cases.title')} />
      <main id="cases" class="bin" tabIndex={-1} aria-labelledby="cases-title">
        <header class="bin-head">
          <h2 id="cases-title">{t('cases.title')}</h2>
          <NameForm
            id="new-case"
            proposed=""
            label={t('cases.newName')}
            action={t('cases.create')}
            taken={cases?.map(({ record }) => record.name)}
            onName={begin}
          />
        </header>
        {unread && <FailureNotice failure={unread} onRetry={() => location.reload()} />}
        {failure && <FailureNotice failure={failure} />}
        {cases?.length === 0 && <NoCase />}
        <ul class="bin-rows case-rows">
          {cases?.map((entry) => (
            <CaseRow key={entry.record.id} entry={entry} listing={listing} onRemove={() => remove(entry)} />
          ))}
        </ul>
        <UndoNote undoing={undoing} onLeave={focusPane} />
      </main>
    </div>
  );
}

function focusPane(): void {
  document.querySelector<HTMLElement>('#cases')?.focus();
}

/** Says what a case is, and how to begin. */
function NoCase(): JSX.Element {
  return (
    <div id="no-case" class="list-state">
      <p class="list-state-title">{t('cases.noneTitle')}</p>
      <p class="case-hint">{t('cases.noneHint')}</p>
    </div>
  );
}
