import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportScope } from '../../utils/archive/export/json/export-archive';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats';

interface Props {
  scope: ExportScope;
  onExport: (format: ExportFormat) => void;
  onClose: () => void;
}

/** Asks for the form of an export. Enter takes what is proposed. */
export function ExportDialog({ scope, onExport, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [format, setFormat] = useState<ExportFormat>(EXPORT_FORMATS[0]);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog id="export-dialog" class="dialog" ref={dialog} aria-labelledby="export-title" onClose={onClose}>
      <header class="dialog-header">
        <h2 id="export-title">{t('transfer.exportTitle')}</h2>
        <button class="icon-button" aria-label={t('transfer.close')} onClick={() => dialog.current?.close()}>
          <Icon node={X} />
        </button>
      </header>
      <form method="dialog" class="dialog-body" onSubmit={() => onExport(format)}>
        <p id="export-scope">{scopeWords(scope)}</p>
        <fieldset class="formats">
          <legend class="visually-hidden">{t('transfer.format')}</legend>
          {EXPORT_FORMATS.map((each) => (
            <FormatOption
              key={each.id}
              format={each}
              isChosen={each === format}
              onChoose={() => setFormat(each)}
            />
          ))}
        </fieldset>
        {format.bringsVerifyPage !== null && (
          <p class="dialog-file" id="export-verify">
            {format.bringsVerifyPage ? (
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
        )}
        <div class="dialog-actions">
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            {t('transfer.cancel')}
          </button>
          <button id="export-start" class="button button-primary">
            {t('transfer.exportStart')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface OptionProps {
  format: ExportFormat;
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
  return t('transfer.scopePages', { count: scope.urls.length });
}
