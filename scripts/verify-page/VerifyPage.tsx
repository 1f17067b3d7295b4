import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { VerificationView } from '../../components/evidence/VerificationView';
import { exactTime } from '../../utils/i18n/format';
import { formatPercent } from '../../utils/i18n/format-size';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { hasSeveralKeys } from '../../utils/integrity/key-periods';
import { parseFingerprint } from '../../utils/integrity/signing-key';
import type { GivenCheck } from './check-given';
import { type FileCheck, useFileCheck } from './use-file-check';
import { WaczOutcome } from './WaczOutcome';

/** Verifies an export that is chosen or dropped anywhere on the page. */
export function VerifyPage(): JSX.Element {
  const { state, check, cancel } = useFileCheck();
  const [expected, setExpected] = useState('');
  const keyId = expected.trim() === '' ? null : parseFingerprint(expected);
  const isBad = expected.trim() !== '' && keyId === null;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !isBad) check(file, keyId);
  };
  const over = useDrop(take);
  return (
    <main class="verify-page">
      <h1>{t('evidence.pageTitle')}</h1>
      <p>{t('evidence.pageIntro')}</p>
      <label class="verify-expected">
        <span>{t('evidence.pageExpected')}</span>
        <input
          id="expected"
          class="text-input"
          dir="ltr"
          autoComplete="off"
          spellcheck={false}
          value={expected}
          aria-invalid={isBad}
          aria-describedby="expected-bad"
          onInput={(event) => setExpected(event.currentTarget.value)}
        />
        <span id="expected-bad" class="verify-bad" role="status">
          {isBad && t('evidence.pageExpectedBad')}
        </span>
      </label>
      <label class="drop" data-over={over}>
        <input
          id="file"
          class="visually-hidden"
          type="file"
          accept=".json,.zip,.wacz,application/json,application/zip"
          disabled={isBad}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <span class="drop-choose">{t('evidence.pageChoose')}</span>
        <span>{t('evidence.pageDrop')}</span>
      </label>
      <div id="outcome" role="status" aria-atomic={false} data-phase={state.phase}>
        <Outcome state={state} onCancel={cancel} />
      </div>
    </main>
  );
}

/** Takes files that are dropped anywhere on the page; whether something is held over it. */
function useDrop(take: (files: FileList | undefined) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const onDrop = (event: DragEvent) => {
      onDrag(event);
      take(event.dataTransfer?.files);
    };
    addEventListener('dragover', onDrag);
    addEventListener('dragleave', onDrag);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDrag);
      removeEventListener('dragleave', onDrag);
      removeEventListener('drop', onDrop);
    };
  });
  return over;
}

function Outcome({ state, onCancel }: { state: FileCheck; onCancel: () => void }): JSX.Element | null {
  if (state.phase === 'choose') return null;
  if (state.phase === 'failed') return <p class="verify-bad">{state.words}</p>;
  if (state.phase === 'working') {
    const words = t('evidence.verifying', { percent: formatPercent(Math.floor(state.share * 100) / 100) });
    return (
      <div class="verify-working">
        <p>{words}</p>
        <progress value={state.share} max={1} aria-label={words} />
        <button class="button" onClick={onCancel}>
          {t('evidence.cancel')}
        </button>
      </div>
    );
  }
  const { file, given, expectedKeyId } = state;
  if (given.kind === 'web-archive')
    return <WaczOutcome file={file.name} check={given.check} expectedKeyId={expectedKeyId} />;
  return <ExportOutcome file={file.name} given={given} expectedKeyId={expectedKeyId} />;
}

interface ExportProps {
  file: string;
  given: Extract<GivenCheck, { kind: 'export' }>;
  expectedKeyId: string | null;
}

function ExportOutcome({ file, given: { verification, hashOf }, expectedKeyId }: ExportProps): JSX.Element {
  const { statement, device, isExcerpt, problemCount, keys } = verification;
  const good = t(hasSeveralKeys(keys) ? 'evidence.pageGoodKeys' : 'evidence.pageGood');
  const titles = { good, bad: t('evidence.pageBad') };
  return (
    <VerificationView
      verification={verification}
      hashOf={hashOf}
      titles={titles}
      device={device}
      hrefOf={null}
    >
      {statement && problemCount === 0 && (
        <>
          <p>{t('evidence.pageFile', { file: printable(file), date: exactTime(statement.exportedAt) })}</p>
          {isExcerpt && <p>{t('evidence.pageExcerpt', { count: statement.size })}</p>}
          <p>{t(expectedKeyId === null ? 'evidence.pageUnexpected' : 'evidence.pageExpectedGood')}</p>
        </>
      )}
    </VerificationView>
  );
}
