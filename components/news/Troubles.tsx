import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { errorWords } from '../../utils/i18n/error-words';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { isJobName, type JobName, type Trouble } from '../../utils/model/trouble';
import { askToRun } from '../../utils/platform/ask-to-run';
import { browserName } from '../../utils/platform/browser-name';
import { dismissTrouble } from '../../utils/platform/troubles';
import { focusList } from '../sources/focus-list';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useCopy } from '../ui/hooks/use-copy';
import { Icon } from '../ui/icons/Icon';
import { troubleReport } from './trouble-report';
import { useTroubles } from './use-troubles';

/**
 * What failed without anything that awaited it: what it was, why, and what to do. A row goes when the work succeeds
 * or it is dismissed. Several are a line each until they are opened, so that the list below stays in sight.
 */
export function Troubles(): JSX.Element | null {
  const troubles = useTroubles();
  if (troubles.length === 0) return null;
  const isAlone = troubles.length === 1;
  return (
    <section id="troubles" class="troubles" aria-label={t('troubles.label')}>
      <ul>
        {troubles.map((trouble) => (
          <TroubleRow key={trouble.work} trouble={trouble} isOpen={isAlone}>
            {isAlone && <CopyReport troubles={troubles} />}
          </TroubleRow>
        ))}
      </ul>
      {!isAlone && (
        <p class="trouble-actions">
          <CopyReport troubles={troubles} />
        </p>
      )}
    </section>
  );
}

function CopyReport({ troubles }: { troubles: readonly Trouble[] }): JSX.Element {
  const [outcome, copy] = useCopy();
  const report = () =>
    troubleReport(troubles, {
      version: browser.runtime.getManifest().version,
      browser: browserName(navigator.userAgent) ?? navigator.userAgent,
    });
  return (
    <>
      <button id="copy-report" class="button button-quiet" onClick={() => copy(report())}>
        {t('troubles.copy')}
      </button>
      <span role="status" class="trouble-copied">
        {outcome && t(outcome === 'copied' ? 'troubles.copied' : 'troubles.notCopied')}
      </span>
    </>
  );
}

interface RowProps {
  trouble: Trouble;
  isOpen: boolean;
  children: ComponentChildren;
}

function TroubleRow({ trouble: { work, code, times, since }, isOpen, children }: RowProps): JSX.Element {
  const { title, nextStep } = errorWords(code);
  const { failure, attempt } = useAttempt();
  return (
    <li>
      <details class="trouble" data-work={work} data-code={code} open={isOpen}>
        <summary class="trouble-title">
          <Icon node={TriangleAlert} size={16} />
          <span role="alert">{t('troubles.did', { work: t(`troubles.work.${work}`), title })}</span>
        </summary>
        <p>
          {nextStep}{' '}
          <span class="trouble-times">
            {t('troubles.times', { count: times, date: shortDateTime(since) })}
          </span>
        </p>
        <p class="trouble-actions">
          {isJobName(work) && <TryAgain job={work} />}
          <button
            class="button button-quiet trouble-dismiss"
            onClick={(event) => {
              leave(event.currentTarget);
              void attempt(() => dismissTrouble(work));
            }}
          >
            {t('troubles.dismiss')}
          </button>
          {children}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </details>
    </li>
  );
}

/** Keeps the focus while it works, which a disabled button would lose. */
function TryAgain({ job }: { job: JobName }): JSX.Element {
  const [isTrying, setTrying] = useState(false);
  const tryAgain = async () => {
    if (isTrying) return;
    setTrying(true);
    await askToRun(job);
    setTrying(false);
  };
  return (
    <button class="button" aria-disabled={isTrying} onClick={() => void tryAgain()}>
      {t(isTrying ? 'troubles.trying' : 'troubles.again')}
    </button>
  );
}

/** Gives the focus from a trouble that is about to go to another, else to the list. */
function leave(dismissing: HTMLElement): void {
  const row = dismissing.closest('li');
  const other = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('details');
  if (!other) return focusList();
  other.open = true;
  other.querySelector<HTMLElement>('.trouble-dismiss')?.focus();
}
