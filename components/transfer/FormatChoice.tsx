import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { FORMATS_BY_PURPOSE, type OfferedFormat } from './export-formats';

interface Props {
  format: OfferedFormat;
  onChoose: (format: OfferedFormat) => void;
}

/** What the export is for, and below it the forms for that: however many forms there are, only a few are in sight. */
export function FormatChoice({ format, onChoose }: Props): JSX.Element {
  return (
    <>
      <fieldset class="purposes">
        <legend class="visually-hidden">{t('exportForms.purpose')}</legend>
        {[...FORMATS_BY_PURPOSE].map(([purpose, [first]]) => (
          <label key={purpose} class="segment">
            <input
              type="radio"
              name="purpose"
              value={purpose}
              checked={purpose === format.purpose}
              onChange={() => onChoose(first)}
            />
            {t(`exportForms.purposes.${purpose}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="formats">
        <legend class="visually-hidden">{t('transfer.format')}</legend>
        {FORMATS_BY_PURPOSE.get(format.purpose)?.map((each) => (
          <FormatOption
            key={each.id}
            format={each}
            isChosen={each === format}
            onChoose={() => onChoose(each)}
          />
        ))}
      </fieldset>
    </>
  );
}

interface OptionProps {
  format: OfferedFormat;
  isChosen: boolean;
  onChoose: () => void;
}

function FormatOption({ format, isChosen, onChoose }: OptionProps): JSX.Element {
  const hintId = `format-${format.id}-hint`;
  return (
    <label class="format" data-chosen={isChosen}>
      <input
        type="radio"
        name="format"
        value={format.id}
        checked={isChosen}
        autofocus={isChosen}
        aria-describedby={hintId}
        onChange={onChoose}
      />
      <span class="format-title">{format.title()}</span>
      <span id={hintId} class="format-hint">
        {format.hint()}
      </span>
    </label>
  );
}
