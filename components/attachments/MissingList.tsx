import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { readableAddress } from '../../utils/url/readable-address';

/** Addresses of what a copy lacks, folded away. */
export function MissingList({ addresses }: { addresses: readonly string[] }): JSX.Element | null {
  if (addresses.length === 0) return null;
  return (
    <details class="missing-list">
      <summary>{t('attachments.missing', { count: addresses.length })}</summary>
      <p>{t('attachments.missingHint')}</p>
      <ul>
        {addresses.map((address) => (
          <li key={address} dir="ltr">
            {readableAddress(address)}
          </li>
        ))}
      </ul>
    </details>
  );
}
