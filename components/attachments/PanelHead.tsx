import Download from 'lucide/dist/esm/icons/download.mjs';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import Maximize from 'lucide/dist/esm/icons/maximize-2.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { FailureNotice } from '../ui/FailureNotice';
import { Icon } from '../ui/icons/Icon';
import { attachmentName } from './attachment-words';
import { useDownload } from './use-download';

/** Whether a panel has the window to itself, and what changes that. */
export interface Width {
  isWhole: boolean;
  toggle: () => void;
}

interface Props {
  /** The page's address, as visited. */
  url: string;
  /** The file that is shown; `null` while there is none. */
  row: AttachmentRecord | null;
  width: Width;
  /** Further tools, before the download. */
  tools?: ComponentChildren;
  /** What is to be known of the file. */
  children?: ComponentChildren;
}

/** Above a saved file: the address it is of, what is to be known of it, its download, and the whole window for it. */
export function PanelHead({ url, row, width, tools, children }: Props): JSX.Element {
  const { failure, download } = useDownload();
  return (
    <header class="saved-head">
      <PageAddress url={url} />
      <div class="saved-tools">
        {tools}
        {row && (
          <button
            class="button button-quiet saved-download"
            title={t('attachments.downloadName', { name: attachmentName(row) })}
            onClick={() => download(row)}
          >
            <Icon node={Download} />
            {t('attachments.download')}
          </button>
        )}
        <button class="button button-quiet whole-window" aria-pressed={width.isWhole} onClick={width.toggle}>
          <Icon node={Maximize} />
          {t('attachments.wholeWindow')}
        </button>
      </div>
      {children && <div class="saved-note">{children}</div>}
      {failure && <FailureNotice failure={failure} />}
    </header>
  );
}

/** The address a saved file is of, leading to the live page. */
export function PageAddress({ url }: { url: string }): JSX.Element {
  return (
    <a
      class="saved-address"
      dir="ltr"
      href={url}
      target="_blank"
      rel="noreferrer"
      title={t('library.newTab')}
    >
      <span>{url}</span>
      <Icon node={ExternalLink} size={13} />
    </a>
  );
}
