import type { JSX } from 'preact';
import type { Comparison, PictureChange, Replaced } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';
import { pictureWords } from './comparison-words';
import { Added, Removed } from './Parts';

/** Pictures and embeds that were changed, and behind a fold what differs without being a change. */
export function OtherDifferences({ comparison }: { comparison: Comparison }): JSX.Element {
  const { pictures, embeds, leftOut } = comparison;
  return (
    <>
      {pictures.length > 0 && (
        <section aria-labelledby="changed-pictures-title">
          <h2 id="changed-pictures-title">{t('compare.pictures')}</h2>
          <ul class="fact-changes">
            {pictures.map((change, index) => (
              <ChangedPicture key={index} change={change} />
            ))}
          </ul>
        </section>
      )}
      {embeds.length > 0 && (
        <section aria-labelledby="changed-embeds-title">
          <h2 id="changed-embeds-title">{t('compare.embeds')}</h2>
          <ul class="fact-changes">
            {embeds.map((change, index) => (
              <li key={index} data-change="" tabIndex={-1}>
                <Values change={change} />
              </li>
            ))}
          </ul>
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

function ChangedPicture({ change }: { change: PictureChange }): JSX.Element {
  return (
    <li data-change="" data-picture={change.kind} tabIndex={-1}>
      <p class="compared-head">
        <b>{pictureWords(change)}</b>
      </p>
      {change.kind === 'bytes' ? <p class="compared-words">{change.to}</p> : <Values change={change} />}
    </li>
  );
}

function Values({ change: { from, to } }: { change: Replaced }): JSX.Element {
  return (
    <>
      {from !== null && (
        <p class="compared-words" dir="auto">
          <Removed>{from}</Removed>
        </p>
      )}
      {to !== null && (
        <p class="compared-words" dir="auto">
          <Added>{to}</Added>
        </p>
      )}
    </>
  );
}

/** Lines of the older and the newer version. */
function Lines({ old, new: next }: Comparison['leftOut']): JSX.Element {
  return (
    <ul>
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
