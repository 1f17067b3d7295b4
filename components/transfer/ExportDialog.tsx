import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportOptions, ExportScope } from '../../utils/archive/export/export-request';
import { t } from '../../utils/i18n/translate';
import type { ExportFormatId } from '../../utils/model/export-form';
import type { Failure } from '../../utils/model/result';
import { SETTINGS } from '../../utils/model/settings';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { useSettings } from '../ui/hooks/use-settings';
import { OFFERED_FORMATS, type OfferedFormat } from './export-formats';
import { ExportOption } from './ExportOption';
import { FormatChoice } from './FormatChoice';
import { VerifyPage } from './VerifyPage';

interface Props {
  scope: ExportScope;
  onExport: (format: OfferedFormat, options: ExportOptions) => void;
  onClose: () => void;
}

/** Asks for the form of an export. Enter takes the form that is proposed: the one that was taken last. */
export function ExportDialog({ scope, onExport, onClose }: Props): JSX.Element | null {
  const { settings, failure, change } = useSettings();
  // The focus goes to the form that is proposed as the dialog opens, so it opens when that one is known.
  if (settings === null && failure === null) return null;
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
          <ExportForm
            scope={scope}
            proposed={settings?.exportFormat ?? SETTINGS.exportFormat.fallback}
            failure={failure}
            onExport={(format, options) => {
              change('exportFormat', format.id);
              onExport(format, options);
            }}
            onCancel={close}
          />
        </>
      )}
    </Dialog>
  );
}

interface FormProps extends Pick<Props, 'scope' | 'onExport'> {
  proposed: ExportFormatId;
  /** Why the form that was taken last is not known. */
  failure: Failure | null;
  onCancel: () => void;
}

/** Submitting the form closes the dialog around it. */
function ExportForm({ scope, proposed, failure, onExport, onCancel }: FormProps): JSX.Element {
  const [format, setFormat] = useState<OfferedFormat>(OFFERED_FORMATS[proposed]);
  const [newestOnly, setNewestOnly] = useState(false);
  const [withoutKeyed, setWithoutKeyed] = useState(false);
  return (
    <form method="dialog" class="dialog-body" onSubmit={() => onExport(format, { newestOnly, withoutKeyed })}>
      {failure && <FailureNotice failure={failure} />}
      <p id="export-scope">{scopeWords(scope)}</p>
      <FormatChoice format={format} onChoose={setFormat} />
      <div class="export-options">
        <ExportOption
          id="export-newest-only"
          label={t('exportForms.newestOnly')}
          isOn={newestOnly}
          onChange={setNewestOnly}
        />
        <ExportOption
          id="export-without-keyed"
          label={t('transfer.withoutKeyed')}
          isOn={withoutKeyed}
          onChange={setWithoutKeyed}
        />
      </div>
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

function scopeWords(scope: ExportScope): string {
  if (scope.kind === 'all') return t('transfer.scopeAll');
  if (scope.kind === 'filter') return t('transfer.scopeFilter', { filter: scope.filter });
  const count = scope.urls.length;
  if (scope.ofCase) return t('cases.scope', { name: scope.ofCase.name, count });
  return t('transfer.scopePages', { count });
}
