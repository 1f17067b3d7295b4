import type { JSX } from 'preact';
import { type CaseView, readCase } from '../../utils/archive/cases/read-cases';
import { saveCaseNote } from '../../utils/archive/cases/save-case-note';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { BackBar } from '../navigation/BackBar';
import { type Listing, listHash } from '../navigation/route';
import { NoteEditor } from '../notes/NoteEditor';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { CaseHead } from './CaseHead';
import { CaseSources } from './CaseSources';

/** The sources of a case, as the export takes them. */
export interface CaseScope {
  kind: 'pages';
  urls: readonly string[];
  ofCase: { id: string; name: string };
}

interface Props {
  caseId: string;
  /** What the list beside it shows. */
  listing: Listing;
  onExport: (scope: CaseScope) => void;
}

/** A case as a view of the library: its name, its note, and its sources in the user's order. */
export function CasePane({ caseId, listing, onExport }: Props): JSX.Element {
  const { value: view, failure } = useLiveQuery(() => readCase(getDatabase(), caseId), [caseId]);
  return (
    <div class="cases-page">
      <BackBar href={listHash(listing)} label={t('cases.title')} />
      <main id="case" class="bin case" tabIndex={-1} aria-labelledby="case-title">
        {failure && <FailureNotice failure={failure} onRetry={() => location.reload()} />}
        <CaseHead view={view ?? null} listing={listing} onExport={onExport} />
        {view === null && <p id="case-missing">{t('cases.missing')}</p>}
        {view && <Shown key={caseId} view={view} listing={listing} />}
      </main>
    </div>
  );
}

function Shown({ view, listing }: { view: CaseView; listing: Listing }): JSX.Element {
  const { id, note, noteChangedAt } = view.record;
  return (
    <>
      <NoteEditor
        noted={{
          draft: `note:case:${id}`,
          note,
          noteChangedAt,
          save: (text, edit) => saveCaseNote(getDatabase(), id, text, edit),
        }}
      />
      <CaseSources view={view} listing={listing} />
    </>
  );
}
