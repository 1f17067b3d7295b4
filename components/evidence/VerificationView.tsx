import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { exactTime, formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { hasSeveralKeys } from '../../utils/integrity/key-periods';
import type { Verification } from '../../utils/model/evidence';
import { Icon } from '../ui/icons/Icon';
import { KeysView } from './KeysView';
import { ProblemRow } from './ProblemRow';

interface Props {
  verification: Verification;
  /** In place of the usual headings. */
  titles?: { good: string; bad: string };
  /** Where a snapshot can be looked at; `null` where nothing can be. */
  hrefOf: ((snapshotId: string) => string) | null;
  /** What the device calls itself in the file that was checked, if it was a file. */
  device?: string | null;
  /** Further words under the heading and the keys. */
  children?: ComponentChildren;
}

/** What a check came to: the verdict first, then whose word it is, what was looked at, what that proves and what not. */
export function VerificationView({
  verification,
  titles,
  device = null,
  hrefOf,
  children,
}: Props): JSX.Element {
  const { problemCount, problems } = verification;
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
        {isGood
          ? (titles?.good ?? t('evidence.good'))
          : (titles?.bad ?? t('evidence.bad', { count: problemCount }))}
      </h2>
      <KeysView verification={verification} device={device} />
      {children}
      {!isGood && (
        <section class="problems" aria-labelledby="verification-problems">
          <h3 id="verification-problems">
            {titles ? t('evidence.bad', { count: problemCount }) : t('evidence.problems')}
          </h3>
          <ul tabIndex={0} aria-labelledby="verification-problems">
            {problems.map((problem, index) => (
              <ProblemRow key={index} problem={problem} hrefOf={hrefOf} />
            ))}
            {problemCount > problems.length && (
              <li>{t('evidence.more', { count: problemCount - problems.length })}</li>
            )}
          </ul>
        </section>
      )}
      <Checked verification={verification} />
      {isGood && <Meaning verification={verification} />}
    </div>
  );
}

function Checked({ verification: { checked } }: { verification: Verification }): JSX.Element {
  const figures = [
    [t('evidence.checkedSnapshots'), checked.snapshots],
    [t('evidence.checkedEntries'), checked.entries],
    [t('evidence.checkedSignatures'), checked.signatures],
    ...(checked.attachments > 0 ? [[t('evidence.checkedAttachments'), checked.attachments] as const] : []),
    ...(checked.files ? [[t('evidence.checkedFiles'), checked.files] as const] : []),
    ...(checked.times > 0 ? [[t('evidence.checkedTimes'), checked.times] as const] : []),
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, count]) => (
        <div key={name} class="figure">
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Meaning({ verification: { times, keys } }: { verification: Verification }): JSX.Element {
  const isOne = !hasSeveralKeys(keys);
  return (
    <div class="meaning">
      <section>
        <h3>{t('evidence.proves')}</h3>
        <ul>
          <li>{t(isOne ? 'evidence.provesChain' : 'evidence.provesChainKeys')}</li>
          <li>{t(isOne ? 'evidence.provesKey' : 'evidence.provesKeys')}</li>
          {times.map(({ size, at, block, authority }) => (
            <li key={`${authority} ${size}`}>
              {at === null
                ? t('evidence.provesBlock', { seq: size, block: String(block) })
                : t('evidence.provesTime', { seq: size, date: exactTime(at), authority })}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('evidence.notProves')}</h3>
        <ul>
          <li>{t('evidence.notProvesTime')}</li>
          <li>{t('evidence.notProvesWhole')}</li>
          <li>{t('evidence.notProvesTruth')}</li>
        </ul>
      </section>
    </div>
  );
}
