import Minus from 'lucide/dist/esm/icons/minus.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { exactTime } from '../../utils/i18n/format';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { FailureNotice } from '../ui/FailureNotice';
import { IconButton } from '../ui/IconButton';
import { useFile } from './use-file';
import { Viewer } from './Viewer';

/** Shares of the picture's own size, in device pixels. */
const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3];

interface Props {
  row: AttachmentRecord;
  title: string;
  onClose: () => void;
}

/** A picture in the whole window: as wide as the window, or in a chosen size. */
export function PictureViewer({ row, title, onClose }: Props): JSX.Element {
  const { value: url, failure } = useFile(row, URL.createObjectURL, URL.revokeObjectURL);
  const [zoom, setZoom] = useState<number | null>(null);
  const [width, setWidth] = useState(0);
  const step = (by: 1 | -1) => {
    const now = zoom ?? 1;
    const next = by > 0 ? STEPS.find((size) => size > now) : STEPS.findLast((size) => size < now);
    setZoom(next ?? now);
  };
  const tools = (
    <div class="viewer-zoom" role="group" aria-label={t('attachments.zoom')}>
      <IconButton icon={Minus} label={t('attachments.zoomOut')} onClick={() => step(-1)} />
      <output class="viewer-size">{zoom === null ? '' : formatPercent(zoom)}</output>
      <IconButton icon={Plus} label={t('attachments.zoomIn')} onClick={() => step(1)} />
      <button class="button button-quiet" aria-pressed={zoom === null} onClick={() => setZoom(null)}>
        {t('attachments.zoomFit')}
      </button>
    </div>
  );
  return (
    <Viewer id="picture-viewer" title={title} tools={tools} onClose={onClose}>
      <div class="viewer-note">
        <p>
          <time dateTime={row.capturedAt}>{exactTime(row.capturedAt)}</time>
          {row.cutAt !== undefined && ` ${t('attachments.cutAt', { pixels: row.cutAt })}`}
        </p>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {!url && !failure && (
        <p class="viewer-wait" role="status">
          {t('attachments.loading')}
        </p>
      )}
      {url && (
        <div class="picture-box" tabIndex={0} role="region" aria-label={t('attachments.imageOf', { title })}>
          <img
            id="shown-picture"
            src={url}
            alt={t('attachments.imageOf', { title })}
            data-fit={zoom === null}
            width={zoom === null || width === 0 ? undefined : Math.round((width * zoom) / devicePixelRatio)}
            onLoad={(event) => setWidth(event.currentTarget.naturalWidth)}
          />
        </div>
      )}
    </Viewer>
  );
}
