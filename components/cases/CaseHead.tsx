import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { renameCase } from '../../utils/archive/cases/change-cases';
import { type CaseView, listCaseNames } from '../../utils/archive/cases/read-cases';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { type Listing, sideHash } from '../navigation/route';
import { FailureNotice } from '../ui/FailureNotice';
import { NameForm } from '../ui/NameForm';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import type { CaseScope } from './CasePane';

interface Props {
  /** `null` until read, and where there is none. */
  view: CaseView | null;
  listing: Listing;
  onExport: (scope: CaseScope) => void;
}

/** The name of a case, how many sources it has, and what is done with all of it. */
export function CaseHead({ view, listing, onExport }: Props): JSX.Element {
  return (
    <header class="bin-head">
      <a href={sideHash('cases', listing)}>{t('cases.all')}</a>
      {view ? (
        <Named key={view.record.id} view={view} onExport={onExport} />
      ) : (
        <h2 id="case-title">{t('cases.title')}</h2>
      )}
    </header>
  );
}

function Named({ view: { record, pages }, onExport }: { view: CaseView } & Pick<Props, 'onExport'>) {
  const { id, name } = record;
  const [isNaming, setNaming] = useState(false);
  const { failure, attempt } = useAttempt();
  const { value: taken } = useLiveQuery(() => listCaseNames(getDatabase(), id), [id]);
  const rename = (next: string) => {
    setNaming(false);
    void attempt(() => renameCase(getDatabase(), id, next));
  };
  return (
    <>
      <h2 id="case-title" dir="auto" class={isNaming ? 'visually-hidden' : undefined}>
        {name}
      </h2>
      {isNaming && (
        <NameForm
          id="case-name"
          proposed={name}
          label={t('cases.name')}
          action={t('cases.save')}
          focused
          taken={taken}
          onName={rename}
          onLeave={() => setNaming(false)}
        />
      )}
      <p>{t('find.found', { count: pages.length })}</p>
      {failure && <FailureNotice failure={failure} />}
      <div class="bin-all">
        <button
          id="export-case"
          class="button"
          disabled={pages.length === 0}
          onClick={() => onExport({ kind: 'pages', urls: pages.map(({ url }) => url), ofCase: { id, name } })}
        >
          {t('cases.export')}
        </button>
        <button id="rename-case" class="button button-quiet" onClick={() => setNaming(!isNaming)}>
          {t('cases.rename')}
        </button>
      </div>
    </>
  );
}
