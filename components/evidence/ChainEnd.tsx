import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { type ChainEnd as End, endText } from '../../utils/integrity/noted-end';
import { useCopy } from '../ui/hooks/use-copy';
import { notedWords } from './noted-words';
import { QrCode } from './QrCode';
import type { NotedField } from './use-noted-end';

interface Props {
  end: End;
  /** Whether nothing was wrong before anything was compared. */
  isGood: boolean;
  field: NotedField;
}

/** Where the chain ends, to note down; and the field for an end noted before, which shows whether something was taken off. */
export function ChainEnd({ end, isGood, field }: Props): JSX.Element {
  return (
    <section id="chain-end">
      <p>
        {t('evidence.chainEnd', { seq: end.seq })} <code dir="ltr">{end.hash}</code>
      </p>
      <NoteDown end={end} />
      <Noted isGood={isGood} field={field} />
    </section>
  );
}

function NoteDown({ end }: Pick<Props, 'end'>): JSX.Element {
  const [outcome, copy] = useCopy();
  const [isShown, setShown] = useState(false);
  return (
    <div class="chain-end-note">
      <button id="copy-end" type="button" class="button" onClick={() => copy(endText(end))}>
        {t('evidence.noted.copy')}
      </button>
      <button
        id="show-end-code"
        type="button"
        class="button"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {t('evidence.noted.qr')}
      </button>
      <span role="status">
        {outcome && t(outcome === 'copied' ? 'evidence.copied' : 'evidence.notCopied')}
      </span>
      {isShown && <QrCode text={endText(end)} label={t('evidence.noted.qrOf', { text: endText(end) })} />}
    </div>
  );
}

function Noted({ isGood, field: { typed, type, isBad, compared } }: Omit<Props, 'end'>): JSX.Element {
  return (
    <div class="chain-end-noted">
      <label for="noted-end">{t('evidence.noted.label')}</label>
      <input
        id="noted-end"
        class="text-input"
        dir="ltr"
        autoComplete="off"
        spellcheck={false}
        value={typed}
        aria-invalid={isBad}
        aria-describedby="noted-end-hint noted-end-outcome"
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <p id="noted-end-hint">{t('evidence.noted.hint')}</p>
      <p id="noted-end-outcome" role="status" data-outcome={isBad ? 'bad' : compared?.outcome}>
        {isBad && t('evidence.noted.bad')}
        {compared && notedWords(compared, isGood)}
      </p>
    </div>
  );
}
