import type { ComponentChildren, JSX } from 'preact';
import type { SyncCounts } from '../../utils/archive/sync/sync-progress';
import { deviceName } from '../../utils/archive/ledger/device-name';
import type { BucketRecord } from '../../utils/db/bucket-record';
import { getDatabase } from '../../utils/db/database';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { bucketAddress } from '../../utils/s3/bucket-connection';
import type { DeviceHead } from '../../utils/sync/device-head';
import { isWaiting, type SyncStatus } from '../../utils/sync/sync-status';
import { deviceWords } from './device-words';
import { useLiveQuery } from '../ui/hooks/use-live-query';

interface Props {
  bucket: BucketRecord;
  status: SyncStatus;
  counts: SyncCounts;
  onRemove: (device: DeviceHead) => void;
}

/** How sync stands, the bucket, and the devices. */
export function SyncFacts({ bucket, status, counts, onRemove }: Props): JSX.Element {
  const { connection, ring } = bucket;
  const devices = status.devices.filter(({ device }) => !(device in ring.removed));
  const { value: own } = useLiveQuery(() => deviceName(getDatabase()), []);
  return (
    <dl id="sync-facts" class="settings-facts">
      <Fact name={t('sync.state')}>
        <span id="sync-state" class="backup-fact" role="status">
          {stateWords(status)}
        </span>
        <p class="setting-hint">{countWords(counts)}</p>
      </Fact>
      <Fact name={t('sync.where')}>
        <bdi class="backup-fact" dir="ltr">
          {bucketAddress(connection) + connection.prefix}
        </bdi>
        {connection.endpoint.startsWith('http:') && <p class="failure-line">{t('sync.http')}</p>}
      </Fact>
      <Fact name={t('sync.thisDevice')}>
        <bdi class="backup-fact">{own}</bdi>
        <p class="setting-hint">{t('sync.nameHint')}</p>
      </Fact>
      <Fact name={t('sync.others')}>
        <Devices devices={devices} onRemove={onRemove} />
      </Fact>
    </dl>
  );
}

interface DevicesProps extends Pick<Props, 'onRemove'> {
  devices: readonly DeviceHead[];
}

function Devices({ devices, onRemove }: DevicesProps): JSX.Element {
  if (devices.length === 0) return <span class="not-stated">{t('sync.noOthers')}</span>;
  const latestFirst = devices.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <ul id="sync-devices" class="sync-devices">
      {latestFirst.map((head) => (
        <li key={head.device}>
          <span>{t('sync.lastSeen', { device: deviceWords(head), date: shortDateTime(head.at) })}</span>
          <button
            class="button button-quiet"
            aria-label={t('sync.removing.title', { device: deviceWords(head) })}
            onClick={() => onRemove(head)}
          >
            {t('sync.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="setting">
      <dt class="setting-label">{name}</dt>
      <dd class="setting-control">{children}</dd>
    </div>
  );
}

function stateWords(status: SyncStatus): string {
  const { syncedAt, pausedAt, failure } = status;
  const date = syncedAt === null ? null : shortDateTime(syncedAt);
  if (pausedAt !== null) return t('sync.paused');
  if (failure === null) return date === null ? t('sync.first') : t('sync.upToDate', { date });
  if (isWaiting(status)) return date === null ? t('sync.waitingFirst') : t('sync.waiting', { date });
  return date === null ? t('sync.heldUpFirst') : t('sync.heldUp', { date });
}

function countWords({ toSend, toReceive }: SyncCounts): string {
  return [
    toSend > 0 ? t('sync.toSend', { count: toSend }) : null,
    toReceive > 0 ? t('sync.toReceive', { count: toReceive }) : null,
  ]
    .filter((words) => words !== null)
    .join(' · ');
}
