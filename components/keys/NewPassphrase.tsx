import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Field } from './Field';
import { ShowTyped } from './ShowTyped';
import { SHORTEST_PASSPHRASE } from './make-keys';

/** A passphrase that is being chosen: typed twice, unless it is shown. */
export interface ChosenPassphrase {
  /** `null` until it is long enough and both are the same. */
  accepted: string | null;
  /** Says from now on what is wrong. */
  insist: () => void;
  fields: (label: string) => JSX.Element;
}

/** The two fields in which a passphrase is chosen. */
export function useNewPassphrase(): ChosenPassphrase {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [isInsisting, setInsisting] = useState(false);
  const isShort = first.trim().length < SHORTEST_PASSPHRASE;
  const isOther = !isShown && first !== second;
  const fields = (label: string) => (
    <>
      <Field
        id="passphrase"
        label={label}
        isSecret={!isShown}
        value={first}
        problem={isInsisting && isShort ? t('keys.tooShort', { count: SHORTEST_PASSPHRASE }) : null}
        onInput={setFirst}
      />
      {!isShown && (
        <Field
          id="passphrase-again"
          label={t('keys.repeat')}
          isSecret={!isShown}
          value={second}
          problem={isInsisting && !isShort && isOther ? t('keys.different') : null}
          onInput={setSecond}
        />
      )}
      <ShowTyped isShown={isShown} onChange={setShown} />
    </>
  );
  return { accepted: isShort || isOther ? null : first, insist: () => setInsisting(true), fields };
}
