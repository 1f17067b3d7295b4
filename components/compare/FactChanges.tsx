import type { JSX } from 'preact';
import type { Comparison, FactChange } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';
import { factValue, letterWords } from './comparison-words';
import type { OwnText } from './ComparedRow';
import { Added, Parts, Removed } from './Parts';

/** The facts that the two versions state differently, such as title and dates. */
export function FactChanges({ facts, own }: { facts: Comparison['facts']; own: OwnText }): JSX.Element {
  return (
    <section aria-labelledby="fact-changes-title">
      <h2 id="fact-changes-title">{t('compare.facts')}</h2>
      <ul class="fact-changes">
        {facts.map((change) => (
          <li key={change.fact} data-change="" data-fact={change.fact} tabIndex={-1}>
            <p class="compared-head">
              <b>{t(`compare.fact.${change.fact}`)}</b>
              {change.letters.map(letterWords).map((remark) => (
                <bdi key={remark}>{remark}</bdi>
              ))}
            </p>
            <FactValues change={change} own={own} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FactValues({ change, own }: { change: FactChange; own: OwnText }): JSX.Element {
  const { fact, old, new: next, parts } = change;
  if (parts.length > 0) {
    return (
      <p class="compared-words" {...own}>
        <Parts parts={parts} side="both" />
      </p>
    );
  }
  const value = (given: string | null) => (given === null ? t('compare.notStated') : factValue(fact, given));
  return (
    <>
      <p class="compared-words" dir="auto">
        <Removed>{value(old)}</Removed>
      </p>
      <p class="compared-words" dir="auto">
        <Added>{value(next)}</Added>
      </p>
    </>
  );
}
