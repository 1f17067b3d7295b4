import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Field } from '../keys/Field';
import { ShowTyped } from '../keys/ShowTyped';
import type { Secret } from '../keys/make-keys';

interface Props {
  label: string;
  secret: Secret;
  onChange: (secret: Secret) => void;
}

/** Nothing typed yet. */
export const NO_SECRET: Secret = { kind: 'passphrase', typed: '' };

/** The field for what opens the keys: the passphrase or, for who has forgotten it, the recovery key. */
export function SecretField({ label, secret: { kind, typed }, onChange }: Props): JSX.Element {
  const [isShown, setShown] = useState(false);
  const other = kind === 'passphrase' ? 'recovery' : 'passphrase';
  return (
    <>
      <Field
        id="secret"
        label={kind === 'passphrase' ? label : t('sync.setUp.recovery')}
        isSecret={kind === 'passphrase' && !isShown}
        value={typed}
        focused
        onInput={(value) => onChange({ kind, typed: value })}
      />
      {kind === 'passphrase' && <ShowTyped isShown={isShown} onChange={setShown} />}
      <button
        id="other-secret"
        type="button"
        class="button button-quiet"
        onClick={() => onChange({ kind: other, typed: '' })}
      >
        {t(other === 'recovery' ? 'sync.setUp.useRecovery' : 'sync.setUp.usePassphrase')}
      </button>
    </>
  );
}
