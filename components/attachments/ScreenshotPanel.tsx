import Minus from 'lucide/dist/esm/icons/minus.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { exactTime } from '../../utils/i18n/format';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { FailureNotice } from '../ui/FailureNotice';
import { IconButton } from '../ui/IconButton';
import { PanelHead, type Width } from './PanelHead';
import { useFile } from './use-file';

/** Shares of the picture's own size, in device pixels. */
const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3];

interface Props {
  row: AttachmentRecord;
  url: string;
  title: string;
  width: Width;
  /** What chooses another picture, where there is one. */
  choice: ComponentChildren;
}

/** A screenshot: as wide as its place, or in a chosen size. Give it the file's hash as `key`. */
export function ScreenshotPanel({ row, url, title, width, choice }: Props): JSX.Element {
  const { value: address, failure } = useFile(row, URL.createObjectURL, URL.revokeObjectURL);
  const [zoom, setZoom] = useState<number | null>(null);
  const [natural, setNatural] = useState(0);
  const size = zoom === null || natural === 0 ? undefined : Math.round((natural * zoom) / devicePixelRatio);
  return (
    <>
      <PanelHead url={url} row={row} width={width} tools={<Zoom zoom={zoom} onZoom={setZoom} />}>
        {choice}
        <p>
          <time dateTime={row.capturedAt}>{exactTime(row.capturedAt)}</time>
          {row.cutAt !== undefined && ` ${t('attachments.cutAt', { pixels: row.cutAt })}`}
        </p>
      </PanelHead>
      {failure && <FailureNotice failure={failure} />}
      {!address && !failure && (
        <p class="saved-wait" role="status">
          {t('attachments.loading')}
        </p>
      )}
      {address && (
        <div class="picture-box" tabIndex={0} role="region" aria-label={t('attachments.imageOf', { title })}>
          <img
            id="shown-picture"
            src={address}
            alt={t('attachments.imageOf', { title })}
            data-fit={zoom === null}
            width={size}
            onLoad={(event) => setNatural(event.currentTarget.naturalWidth)}
          />
        </div>
      )}
    </>
  );
}

interface ZoomProps {
  /** `null` fits the picture into the width there is. */
  zoom: number | null;
  onZoom: (zoom: number | null) => void;
}

function Zoom({ zoom, onZoom }: ZoomProps): JSX.Element {
  const step = (by: 1 | -1) => {
    const now = zoom ?? 1;
    const next = by > 0 ? STEPS.find((size) => size > now) : STEPS.findLast((size) => size < now);
    onZoom(next ?? now);
  };
  return (
    <div class="picture-zoom" role="group" aria-label={t('attachments.zoom')}>
      <IconButton icon={Minus} label={t('attachments.zoomOut')} onClick={() => step(-1)} />
      <output class="picture-size">{zoom === null ? '' : formatPercent(zoom)}</output>
      <IconButton icon={Plus} label={t('attachments.zoomIn')} onClick={() => step(1)} />
      <button class="button button-quiet" aria-pressed={zoom === null} onClick={() => onZoom(null)}>
        {t('attachments.zoomFit')}
      </button>
    </div>
  );
}
