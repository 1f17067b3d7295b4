import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { lazy } from '../ui/hooks/lazy';
import { attachmentName } from './attachment-words';
import { FileState } from './FileState';
import { PageAddress, type Width } from './PanelHead';
import { filesOf, type SavedTab } from './saved-tabs';

const CopyPanel = lazy(() => import('./CopyPanel'), 'CopyPanel');
const ScreenshotPanel = lazy(() => import('./ScreenshotPanel'), 'ScreenshotPanel');
const FilesPanel = lazy(() => import('./FilesPanel'), 'FilesPanel');

interface Props {
  tab: SavedTab;
  /** All files of the snapshot. */
  files: readonly AttachmentRecord[];
  /** The snapshot's address and title. */
  of: { url: string; title: string };
  canRemove: boolean;
  width: Width;
}

/** What a tab shows of the files that were saved beside a text. */
export function SavedPanel({ tab, files, of, canRemove, width }: Props): JSX.Element {
  return (
    <div id={`panel-${tab}`} class="saved-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
      <h1 class="visually-hidden">{of.title}</h1>
      {tab === 'files' ? (
        <FilesPanel rows={files} url={of.url} canRemove={canRemove} />
      ) : (
        <OneFile key={tab} tab={tab} rows={filesOf(tab, files)} of={of} width={width} />
      )}
    </div>
  );
}

interface OneProps extends Pick<Props, 'of' | 'width'> {
  tab: 'page' | 'screenshot';
  /** One of them is shown at a time. */
  rows: readonly AttachmentRecord[];
}

function OneFile({ tab, rows, of: { url, title }, width }: OneProps): JSX.Element {
  const [kind, setKind] = useState(rows.find(({ state }) => state === 'done')?.kind);
  const row = rows.find((each) => each.kind === kind) ?? rows[0];
  const choice = rows.length > 1 && <Choice rows={rows} shown={row?.kind} onChoose={setKind} />;
  if (!row || row.state !== 'done')
    return (
      <div class="saved-nothing">
        <PageAddress url={url} />
        {choice}
        {row ? (
          <FileState row={row} />
        ) : (
          <p>
            {t('attachments.notKept', {
              name: t(tab === 'page' ? 'attachments.pageCopy' : 'attachments.screenshot'),
            })}
          </p>
        )}
      </div>
    );
  const shown = { key: row.sha256, row, url, title, width };
  return row.kind === 'page-copy' ? <CopyPanel {...shown} /> : <ScreenshotPanel {...shown} choice={choice} />;
}

interface ChoiceProps {
  rows: readonly AttachmentRecord[];
  shown: AttachmentRecord['kind'] | undefined;
  onChoose: (kind: AttachmentRecord['kind']) => void;
}

/** Which of several is shown. */
function Choice({ rows, shown, onChoose }: ChoiceProps): JSX.Element {
  return (
    <div class="picture-zoom" role="group" aria-label={t('attachments.screenshot')}>
      {rows.map((row) => (
        <button
          key={row.kind}
          class="button button-quiet"
          data-kind={row.kind}
          aria-pressed={row.kind === shown}
          onClick={() => onChoose(row.kind)}
        >
          {attachmentName(row)}
        </button>
      ))}
    </div>
  );
}
