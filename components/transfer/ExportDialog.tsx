import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportScope } from '../../utils/archive/export/export-request';
import { t } from '../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { OFFERED_FORMATS, type OfferedFormat } from './export-formats';

interface Props {
  scope: ExportScope;
  /** `withoutKeyed`: whether sources whose address holds what looks like a key are left out. */
  onExport: (format: OfferedFormat, withoutKeyed: boolean) => void;
  onClose: () => void;
}

/** Asks for the form of an export. Enter takes the form that is proposed. */
export function ExportDialog({ scope, onExport, onClose }: Props): JSX.Element {
  return (
    <Dialog id="export-dialog" class="dialog" labelledBy="export-title" onClose={onClose}>
      {(close) => (
        <>
          <DialogHeader
            id="export-title"
            title={t('transfer.exportTitle')}
            closeLabel={t('transfer.close')}
            onClose={close}
          />
          <FormatForm scope={scope} onExport={onExport} onCancel={close} />
        </>
      )}
    </Dialog>
  );
}

interface FormProps extends Pick<Props, 'scope' | 'onExport'> {
  onCancel: () => void;
}

/** Submitting the form closes the dialog around it. */
function FormatForm({ scope, onExport, onCancel }: FormProps): JSX.Element {
  const [format, setFormat] = useState<OfferedFormat>(OFFERED_FORMATS[0]);
  const [withoutKeyed, setWithoutKeyed] = useState(false);
  return (
    <form method="dialog" class="dialog-body" onSubmit={() => onExport(format, withoutKeyed)}>
      <p id="export-scope">{scopeWords(scope)}</p>
      <fieldset class="formats">
        <legend class="visually-hidden">{t('transfer.format')}</legend>
        {OFFERED_FORMATS.map((each) => (
          <FormatOption
            key={each.id}
            format={each}
            isChosen={each === format}
            onChoose={() => setFormat(each)}
          />
        ))}
      </fieldset>
      <KeyedOption isLeftOut={withoutKeyed} onChange={setWithoutKeyed} />
      {format.verifyPage !== null && <VerifyPage isInside={format.verifyPage === 'inside'} />}
      <div class="dialog-actions">
        <button class="button" type="button" onClick={onCancel}>
          {t('transfer.cancel')}
        </button>
        <button id="export-start" class="button button-primary">
          {t('transfer.exportStart')}
        </button>
      </div>
    </form>
  );
}

interface KeyedProps {
  isLeftOut: boolean;
  onChange: (isLeftOut: boolean) => void;
}

function KeyedOption({ isLeftOut, onChange }: KeyedProps): JSX.Element {
  return (
    <label class="export-keyed">
      <input
        id="export-without-keyed"
        type="checkbox"
        checked={isLeftOut}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {t('transfer.withoutKeyed')}
    </label>
  );
}

/** Says where the page is that checks an export: in the file itself, or to be saved beside it. */
function VerifyPage({ isInside }: { isInside: boolean }): JSX.Element {
  return (
    <p class="dialog-file" id="export-verify">
      {isInside ? (
        t('transfer.verifyInside')
      ) : (
        <>
          {t('transfer.verifyBeside')}{' '}
          <a id="export-verify-page" href="/evidence/verify.html" download="verify.html">
            {t('evidence.savePage')}
          </a>
        </>
      )}
    </p>
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

function scopeWords(scope: ExportScope): string {
  if (scope.kind === 'all') return t('transfer.scopeAll');
  if (scope.kind === 'filter') return t('transfer.scopeFilter', { filter: scope.filter });
  const count = scope.urls.length;
  if (scope.ofCase) return t('cases.scope', { name: scope.ofCase.name, count });
  return t('transfer.scopePages', { count });
}
