import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { JSX } from 'preact';
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
import { useCopy } from '../ui/hooks/use-copy';
import { Icon } from '../ui/icons/Icon';
import { troubleReport } from './trouble-report';
import { useTroubles } from './use-troubles';

/** What Menbe does by itself and could not: what it was, why, and what to do. Gone when it has succeeded. */
export function Troubles(): JSX.Element | null {
  const troubles = useTroubles();
  const [outcome, copy] = useCopy();
  if (troubles.length === 0) return null;
  const report = () =>
    troubleReport(troubles, {
      version: browser.runtime.getManifest().version,
      browser: browserName(navigator.userAgent) ?? navigator.userAgent,
    });
  return (
    <section id="troubles" class="troubles" aria-label={t('troubles.label')}>
      <ul>
        {troubles.map((trouble) => (
          <TroubleRow key={trouble.work} trouble={trouble} />
        ))}
      </ul>
      <button id="copy-report" class="button button-quiet" onClick={() => copy(report())}>
        {t('troubles.copy')}
      </button>
      <span role="status" class="trouble-copied">
        {outcome && t(outcome === 'copied' ? 'troubles.copied' : 'troubles.notCopied')}
      </span>
    </section>
  );
}

function TroubleRow({ trouble: { work, code, times, since } }: { trouble: Trouble }): JSX.Element {
  const [trying, setTrying] = useState(false);
  const { title, nextStep } = errorWords(code);
  const tryAgain = async (job: JobName) => {
    setTrying(true);
    await askToRun(job);
    setTrying(false);
  };
  return (
    <li class="trouble" data-work={work} data-code={code}>
      <p class="trouble-title" role="alert">
        <Icon node={TriangleAlert} size={18} />
        {t('troubles.did', { work: t(`troubles.work.${work}`), title })}
      </p>
      <p>{nextStep}</p>
      <p class="trouble-times">{t('troubles.times', { count: times, date: shortDateTime(since) })}</p>
      {isJobName(work) && (
        <button class="button" disabled={trying} onClick={() => void tryAgain(work)}>
          {t(trying ? 'troubles.trying' : 'troubles.again')}
        </button>
      )}
      <button
        class="button button-quiet trouble-dismiss"
        onClick={(event) => {
          leave(event.currentTarget);
          void dismissTrouble(work);
        }}
      >
        {t('troubles.dismiss')}
      </button>
    </li>
  );
}

/** Gives the focus from a trouble that is about to go to another, else to the list. */
function leave(dismissing: HTMLElement): void {
  const row = dismissing.closest('.trouble');
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  const button = other?.querySelector<HTMLElement>('.trouble-dismiss');
  if (button) button.focus();
  else focusList();
}
