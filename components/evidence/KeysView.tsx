import type { JSX } from 'preact';
import { exactTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { fingerprint } from '../../utils/integrity/signing-key';
import type { Verification } from '../../utils/model/evidence';
import { keyAccount, type KeyWords } from './key-account';

interface Props {
  verification: Verification;
  /** What the device calls itself in the file; `null` where there is no file. */
  device: string | null;
}

/** The key that sealed, then what the others vouch for: each by its fingerprint, and the name it gives itself as such. */
export function KeysView({ verification, device }: Props): JSX.Element | null {
  const { sealing, warning, others } = keyAccount({ ...verification, device }, exactTime);
  if (!sealing && others.length === 0) return null;
  return (
    <>
      {sealing && (
        <section id="sealed-with" class="verification-keys">
          <h3>{t('evidence.sealedWith')}</h3>
          <ul>
            <Key told={sealing} />
          </ul>
        </section>
      )}
      {warning !== null && (
        <p id="keys-warning" class="setting-warning">
          {warning}
        </p>
      )}
      {others.length > 0 && (
        <section id="other-keys" class="verification-keys">
          <h3>{t(sealing ? 'evidence.keysEarlier' : 'evidence.keys')}</h3>
          <ul>
            {others.map((told) => (
              <Key key={told.seq} told={told} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Key({ told: { keyId, lines } }: { told: KeyWords }): JSX.Element {
  return (
    <li>
      <code class="fingerprint" dir="ltr">
        {fingerprint(keyId)}
      </code>
      {lines.map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </li>
  );
}
