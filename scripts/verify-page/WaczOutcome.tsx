import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import type { JSX } from 'preact';
import { ProblemRow } from '../../components/evidence/ProblemRow';
import { Icon } from '../../components/ui/icons/Icon';
import { exactTime, formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { fingerprint } from '../../utils/integrity/signing-key';
import type { WaczCheck } from '../../utils/wacz/check-wacz';
import { waczFacts } from './wacz-lines';

interface Props {
  file: string;
  check: WaczCheck;
  expectedKeyId: string | null;
}

/** What checking a web archive came to: the verdict, whose word it is, what that proves and what it does not. */
export function WaczOutcome({ file, check, expectedKeyId }: Props): JSX.Element {
  const { problemCount, keyId, manifest } = check;
  const isGood = problemCount === 0;
  return (
    <div
      id="verification"
      class="verification"
      data-state={isGood ? 'good' : 'bad'}
      data-problems={problemCount}
    >
      <h2 class="verdict">
        <Icon node={isGood ? ShieldCheck : ShieldAlert} size={22} />
        {t(isGood ? 'evidence.webArchive.good' : 'evidence.webArchive.bad')}
      </h2>
      {keyId !== null && <VouchingKey keyId={keyId} />}
      {isGood ? (
        <>
          {manifest && <p>{waczFacts(file, manifest, exactTime)}</p>}
          <p>{t(expectedKeyId === null ? 'evidence.pageUnexpected' : 'evidence.pageExpectedGood')}</p>
        </>
      ) : (
        <Problems check={check} />
      )}
      {manifest && (
        <dl class="figures">
          <div class="figure">
            <dt>{t('evidence.checkedFiles')}</dt>
            <dd>{formatCount(manifest.files.length)}</dd>
          </div>
        </dl>
      )}
      {isGood && <Meaning />}
    </div>
  );
}

function VouchingKey({ keyId }: { keyId: string }): JSX.Element {
  return (
    <section id="sealed-with" class="verification-keys">
      <h3>{t('evidence.webArchive.vouched')}</h3>
      <code class="fingerprint" dir="ltr">
        {fingerprint(keyId)}
      </code>
    </section>
  );
}

function Problems({ check: { problems, problemCount } }: { check: WaczCheck }): JSX.Element {
  const more = problemCount - problems.length;
  return (
    <section class="problems" aria-labelledby="verification-problems">
      <h3 id="verification-problems">{t('evidence.bad', { count: problemCount })}</h3>
      <ul tabIndex={0} aria-labelledby="verification-problems">
        {problems.map((problem, index) => (
          <ProblemRow key={index} problem={problem} hrefOf={null} />
        ))}
        {more > 0 && <li>{t('evidence.more', { count: more })}</li>}
      </ul>
    </section>
  );
}

function Meaning(): JSX.Element {
  return (
    <div class="meaning">
      <section>
        <h3>{t('evidence.proves')}</h3>
        <ul>
          <li>{t('evidence.webArchive.proves')}</li>
        </ul>
      </section>
      <section>
        <h3>{t('evidence.notProves')}</h3>
        <ul>
          <li>{t('evidence.webArchive.notProves')}</li>
        </ul>
      </section>
    </div>
  );
}
