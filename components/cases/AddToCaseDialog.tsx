import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addSources } from '../../utils/archive/cases/case-sources';
import { createCase } from '../../utils/archive/cases/change-cases';
import { listMemberships } from '../../utils/archive/cases/read-cases';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { Dialog } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { NameForm } from '../ui/NameForm';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { CaseChoice } from './CaseChoice';

/** Most sources that can be added at once: a list that is ordered by hand does not get larger. */
const MOST = 1000;

interface Props {
  /** Keys of the sources. */
  urls: readonly string[];
  onClose: () => void;
}

/** Puts sources into cases, and takes them out again. Checking a case changes it at once. */
export function AddToCaseDialog({ urls, onClose }: Props): JSX.Element {
  return (
    <Dialog id="case-dialog" class="help-dialog case-dialog" labelledBy="case-dialog-title" onClose={onClose}>
      {(close) => (
        <>
          <h2 id="case-dialog-title">{t('cases.ask', { count: urls.length })}</h2>
          {urls.length > MOST ? (
            <p role="alert">{t('cases.tooMany', { count: MOST })}</p>
          ) : (
            <Choices urls={urls} />
          )}
          <div class="dialog-actions">
            <button id="case-done" class="button button-primary" onClick={close}>
              {t('cases.done')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Choices({ urls }: { urls: readonly string[] }): JSX.Element {
  const { value: cases, failure: unread } = useLiveQuery(() => listMemberships(getDatabase(), urls), [urls]);
  const { failure, attempt } = useAttempt();
  /** How many cases were created here. It is the key of the form, which is empty again after each. */
  const [created, setCreated] = useState(0);
  const problem = failure ?? unread;
  const begin = (name: string) =>
    void attempt(async () => {
      const now = new Date();
      await addSources(getDatabase(), await createCase(getDatabase(), name, now), urls, now);
      setCreated((count) => count + 1);
    });
  return (
    <>
      {problem && <FailureNotice failure={problem} />}
      <ul class="case-choices">
        {cases?.map((each) => (
          <CaseChoice key={each.record.id} membership={each} urls={urls} attempt={attempt} />
        ))}
      </ul>
      {/* Not before the cases are known: a field that was made anew then would lose what was typed by then. */}
      {cases && (
        <NameForm
          key={created}
          id="new-case"
          proposed=""
          label={t('cases.newName')}
          action={t('cases.create')}
          focused={cases.length === 0}
          taken={cases.map(({ record }) => record.name)}
          onName={begin}
        />
      )}
    </>
  );
}
