import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { exactTime, formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { hasSeveralKeys } from '../../utils/integrity/key-periods';
import { type HashOf, withNotedEnd } from '../../utils/integrity/noted-end';
import type { Verification } from '../../utils/model/evidence';
import { Icon } from '../ui/icons/Icon';
import { ChainEnd } from './ChainEnd';
import { checkedFigures } from './checked-figures';
import { KeysView } from './KeysView';
import { notProvenLines } from './not-proven';
import { ProblemRow } from './ProblemRow';
import { timeAccount } from './time-words';
import { useNotedEnd } from './use-noted-end';

interface Props {
  /** What the check of the ledger, or of a file, found. */
  verification: Verification;
  /** Looks up entries that were checked. */
  hashOf: HashOf;
  /** In place of the usual headings. */
  titles?: { good: string; bad: string };
  /** Where a snapshot can be looked at; `null` where nothing can be. */
  hrefOf: ((snapshotId: string) => string) | null;
  /** What the device calls itself in the file that was checked, if it was a file. */
  device?: string | null;
  /** Further words under the heading and the keys. */
  children?: ComponentChildren;
}

/** The result of a check: the verdict, the keys that vouch for it, what was checked, what that proves and what it does not. */
export function VerificationView({
  verification: checked,
  hashOf,
  titles,
  device = null,
  hrefOf,
  children,
}: Props): JSX.Element {
  const field = useNotedEnd(checked.end, hashOf);
  const verification = withNotedEnd(checked, field.compared);
  const { problemCount } = verification;
  const isGood = problemCount === 0;
  return (
    <div
      id="verification"
      class="verification"
      data-state={isGood ? 'good' : 'bad'}
      data-problems={problemCount}
    >
      <Verdict verification={verification} titles={titles} />
      <KeysView verification={verification} device={device} />
      {children}
      {!isGood && (
        <Problems
          verification={verification}
          title={titles ? problemsFound(problemCount) : t('evidence.problems')}
          hrefOf={hrefOf}
        />
      )}
      <Checked verification={verification} />
      {checked.end && <ChainEnd end={checked.end} isGood={checked.problemCount === 0} field={field} />}
      {isGood && <Meaning verification={verification} />}
    </div>
  );
}

type VerdictProps = Pick<Props, 'verification'> & { titles: Props['titles'] | undefined };

function Verdict({ verification: { problemCount, checked }, titles }: VerdictProps): JSX.Element {
  const isGood = problemCount === 0;
  const isImported = checked.imported > 0 && checked.imported === checked.snapshots;
  const {
    good = t(isImported ? 'evidence.goodImported' : 'evidence.good'),
    bad = problemsFound(problemCount),
  } = titles ?? {};
  return (
    <h2 class="verdict">
      <Icon node={isGood ? ShieldCheck : ShieldAlert} size={22} />
      {isGood ? good : bad}
    </h2>
  );
}

function problemsFound(count: number): string {
  return t('evidence.bad', { count });
}

interface ProblemsProps extends Pick<Props, 'verification' | 'hrefOf'> {
  title: string;
}

function Problems({ verification, title, hrefOf }: ProblemsProps): JSX.Element {
  const { problemCount, problems } = verification;
  const more = problemCount - problems.length;
  return (
    <section class="problems" aria-labelledby="verification-problems">
      <h3 id="verification-problems">{title}</h3>
      <ul tabIndex={0} aria-labelledby="verification-problems">
        {problems.map((problem, index) => (
          <ProblemRow key={index} problem={problem} hrefOf={hrefOf} />
        ))}
        {more > 0 && <li>{t('evidence.more', { count: more })}</li>}
      </ul>
    </section>
  );
}

function Checked({ verification }: { verification: Verification }): JSX.Element {
  return (
    <dl class="figures">
      {checkedFigures(verification).map(([name, count]) => (
        <div key={name} class="figure">
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Meaning({ verification }: { verification: Verification }): JSX.Element {
  const { times, keys } = verification;
  const { vouched, others } = timeAccount(times, exactTime);
  const isOne = !hasSeveralKeys(keys);
  return (
    <div class="meaning">
      <section>
        <h3>{t('evidence.proves')}</h3>
        <ul>
          <li>{t(isOne ? 'evidence.provesChain' : 'evidence.provesChainKeys')}</li>
          <li>{t(isOne ? 'evidence.provesKey' : 'evidence.provesKeys')}</li>
          {vouched.map((lines, index) => (
            <li key={index}>{lines.join(' ')}</li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section id="other-times">
          <h3>{t('evidence.otherTimes')}</h3>
          <ul>
            {others.map((lines, index) => (
              <li key={index}>{lines.join(' ')}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('evidence.notProves')}</h3>
        <ul>
          {notProvenLines(verification).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
