import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { SourceTile } from '../attachments/SourceTile';
import { type Listing, readHash } from '../navigation/route';
import { langAttribute, siteOf, titleOf } from '../sources/page-words';
import { Boundary } from '../ui/Boundary';
import { IconButton } from '../ui/IconButton';
import type { DragProps } from './use-drag-order';
import type { Step } from './use-order';

interface Props {
  page: PageRecord;
  picture: ImageBitmap | null;
  listing: Listing;
  isFirst: boolean;
  isLast: boolean;
  drag: DragProps;
  onMove: (by: Step, event: MouseEvent) => void;
  onTakeOut: () => void;
}

/** A source of a case: its title as a link to its text, and the buttons that move it and take it out. */
export function CaseSource(props: Props): JSX.Element {
  const { page, picture, listing, isFirst, isLast, drag, onMove, onTakeOut } = props;
  const title = titleOf(page);
  const href = readHash(page.newestSnapshotId, listing);
  return (
    <li class="case-source" data-page-url={page.url} {...drag}>
      <Boundary of={page} fallback={() => <a href={href}>{t('listState.broken')}</a>}>
        <SourceTile page={page} picture={picture} />
        <div class="case-source-words">
          <a href={href} lang={langAttribute(page.lang)} dir={page.dir ?? 'auto'}>
            {title}
          </a>
          <p class="bin-facts">
            <bdi>{siteOf(page)}</bdi> ·{' '}
            <time dateTime={page.firstArchivedAt} title={exactTime(page.firstArchivedAt)}>
              {shortDateTime(page.firstArchivedAt)}
            </time>
          </p>
        </div>
      </Boundary>
      <span class="case-source-actions">
        <Mover by={-1} label={t('cases.up', { title })} disabled={isFirst} onMove={onMove} />
        <Mover by={1} label={t('cases.down', { title })} disabled={isLast} onMove={onMove} />
        <IconButton icon={X} size={16} label={t('cases.takeOut', { title })} onClick={onTakeOut} />
      </span>
    </li>
  );
}

interface MoverProps {
  by: Step;
  label: string;
  disabled: boolean;
  onMove: (by: Step, event: MouseEvent) => void;
}

function Mover({ by, label, disabled, onMove }: MoverProps): JSX.Element {
  return (
    <IconButton
      icon={by < 0 ? ArrowUp : ArrowDown}
      size={16}
      data-move={by}
      disabled={disabled}
      label={label}
      onClick={(event) => onMove(by, event)}
    />
  );
}
