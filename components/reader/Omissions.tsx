import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { Omission } from '../../utils/model/stated';
import { omissionWords } from './omission-words';

/** The blocks that were left out of the content, folded away, and what to do about a missing paragraph. */
export function Omissions({ omissions }: { omissions: readonly Omission[] }): JSX.Element | null {
  if (omissions.length === 0) return null;
  return (
    <details id="omissions" class="omissions">
      <summary>{t('library.omissions', { count: omissions.length })}</summary>
      <p>{t('library.omissionsHint')}</p>
      <ul>
        {omissions.map((omission, index) => (
          <li key={index}>
            <span class="omission-kind">{omissionWords(omission.kind)}</span>{' '}
            <bdi>
              {omission.start}
              {omission.start.split(' ').length < omission.words && '…'}
            </bdi>
            {omission.words > 0 && (
              <span class="not-stated"> {t('library.words', { count: omission.words })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
