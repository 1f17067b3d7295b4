import type { JSX } from 'preact';
import type { Comparison } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';
import { Added, Removed } from './Parts';

/** Pictures that were replaced, and behind a fold what differs without being a change. */
export function OtherDifferences({ comparison }: { comparison: Comparison }): JSX.Element {
  const { pictures, leftOut } = comparison;
  return (
    <>
      {pictures && (
        <section aria-labelledby="replaced-pictures-title">
          <h2 id="replaced-pictures-title">{t('compare.pictures')}</h2>
          <Lines old={pictures.old} new={pictures.new} change />
        </section>
      )}
      {leftOut.old.length + leftOut.new.length > 0 && (
        <details class="left-out">
          <summary>{t('compare.leftOut')}</summary>
          <p>{t('compare.leftOutHint')}</p>
          <Lines {...leftOut} />
        </details>
      )}
    </>
  );
}

/** Lines of the older and the newer version. `change`: it is one of the changes a reader goes through. */
function Lines({
  old,
  new: next,
  change = false,
}: Comparison['leftOut'] & { change?: boolean }): JSX.Element {
  return (
    <ul {...(change && { 'data-change': '', tabIndex: -1 })}>
      {old.map((line, index) => (
        <li key={`old-${String(index)}`} dir="auto">
          <Removed>{line}</Removed>
        </li>
      ))}
      {next.map((line, index) => (
        <li key={`new-${String(index)}`} dir="auto">
          <Added>{line}</Added>
        </li>
      ))}
    </ul>
  );
}
