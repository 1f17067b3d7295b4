import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';
import { acceptAddress, MOST_SERVICES } from '../../../utils/model/time-services';

interface Props {
  id: string;
  label: string;
  known: readonly string[];
  onAdd: (address: string) => void;
}

/** A field for the address of another service; what is wrong with it is said below, and nothing typed is lost. */
export function AddService({ id, label, known, onAdd }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    if (known.length >= MOST_SERVICES) return setProblem(t('time.address.many'));
    const accepted = acceptAddress(typed, known);
    if ('problem' in accepted) return setProblem(t(`time.address.${accepted.problem}`));
    setTyped('');
    setProblem(null);
    onAdd(accepted.address);
  };
  return (
    <form class="add-service" onSubmit={submit}>
      <input
        id={id}
        class="text-field"
        type="text"
        inputMode="url"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <button class="button" type="submit">
        {t('time.add')}
      </button>
      {problem !== null && (
        <p id={`${id}-problem`} class="failure-line" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
