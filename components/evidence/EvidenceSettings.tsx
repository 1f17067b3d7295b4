import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { deviceEvidence } from '../../utils/archive/evidence/device-evidence';
import { getDatabase } from '../../utils/db/database';
import { exactTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { fingerprint } from '../../utils/integrity/signing-key';
import { FailureNotice } from '../ui/FailureNotice';
import { lazy } from '../ui/hooks/lazy';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Section } from '../ui/Section';
import { SectionDetails } from '../ui/SectionDetails';
import { DeviceName } from './DeviceName';

const VerifyDialog = lazy(() => import('./VerifyDialog'), 'VerifyDialog');

/** The device's name and key, and the check of the whole archive. */
export function EvidenceSettings(): JSX.Element {
  const { value: device, failure } = useLiveQuery(() => deviceEvidence(getDatabase()), []);
  const [isVerifying, setVerifying] = useState(false);
  return (
    <>
      <Section id="evidence" title={t('evidence.title')}>
        {failure && <FailureNotice failure={failure} />}
        <p class="setting-hint">{t('evidence.intro')}</p>
        {device && <DeviceName name={device.name} />}
        <div class="setting">
          <span class="setting-label">{t('evidence.archive')}</span>
          <div class="setting-control">
            <button
              id="verify-archive"
              class="button"
              aria-describedby="verify-archive-hint"
              onClick={() => setVerifying(true)}
            >
              {t('evidence.verify')}
            </button>
            <p id="verify-archive-hint" class="setting-hint">
              {t('evidence.archiveHint')}
            </p>
          </div>
        </div>
        <div class="setting">
          <span class="setting-label">{t('evidence.others')}</span>
          <div class="setting-control">
            <a id="save-verify-page" class="button" href="/evidence/verify.html" download="verify.html">
              {t('evidence.savePage')}
            </a>
            <p class="setting-hint">{t('evidence.savePageHint')}</p>
          </div>
        </div>
        {device?.replacedAt && (
          <p id="key-replaced" class="setting-warning" role="note">
            {t('evidence.keyReplaced', { date: exactTime(device.replacedAt) })}
          </p>
        )}
        <SectionDetails>
          <p class="setting-hint">{t('evidence.ledgerHint')}</p>
          {device && <Fingerprint keyId={device.keyId} />}
        </SectionDetails>
      </Section>
      {isVerifying && <VerifyDialog pageUrl={null} onClose={() => setVerifying(false)} />}
    </>
  );
}

function Fingerprint({ keyId }: { keyId: string | null }): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = (id: string) =>
    navigator.clipboard.writeText(fingerprint(id)).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  return (
    <div class="setting" id="device-fingerprint">
      <span class="setting-label">{t('evidence.fingerprint')}</span>
      <div class="setting-control">
        {keyId === null ? (
          <span class="not-stated">{t('evidence.noKey')}</span>
        ) : (
          <>
            <code class="fingerprint" dir="ltr">
              {fingerprint(keyId)}
            </code>
            <p class="fingerprint-copy">
              <button class="button" onClick={() => void copy(keyId)}>
                {t('evidence.copy')}
              </button>{' '}
              <span class="setting-hint" role="status">
                {outcome && t(`evidence.${outcome}`)}
              </span>
            </p>
            <p class="setting-hint">{t('evidence.fingerprintHint')}</p>
          </>
        )}
      </div>
    </div>
  );
}
