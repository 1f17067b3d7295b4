import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Highlighter from 'lucide/dist/esm/icons/highlighter.mjs';
import Layers from 'lucide/dist/esm/icons/layers.mjs';
import NotebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs';
import type { JSX } from 'preact';
import { formatCount, shortDateTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { countVersions } from '../../../utils/model/count-versions';
import type { WatchRecord } from '../../../utils/model/watch';
import { KindMark } from '../../sources/KindMark';
import { Icon, type IconNode } from '../../ui/icons/Icon';
import { linkState } from '../../watch/link-state';

interface Props {
  page: PageRecord;
  highlights: number;
  watch: WatchRecord | null;
}

/** What a row has beside its text: what kind it is, versions, note, highlights, and what the last look at it said. */
export function RowMarks({ page, highlights, watch }: Props): JSX.Element {
  const versions = countVersions(page);
  return (
    <span class="row-marks">
      {page.kind !== 'article' && <KindMark kind={page.kind} />}
      {watch && <WatchMark watch={watch} />}
      {versions > 1 && <Sign icon={Layers} name={t('list.versions', { count: versions })} count={versions} />}
      {page.note !== null && <Sign icon={NotebookPen} name={t('rows.note')} />}
      {highlights > 0 && (
        <Sign icon={Highlighter} name={t('rows.highlights', { count: highlights })} count={highlights} />
      )}
    </span>
  );
}

/** A sign with a name of its own, and a number where there may be several. */
function Sign({ icon, name, count }: { icon: IconNode; name: string; count?: number }): JSX.Element {
  return (
    <span class="row-sign" role="img" aria-label={name} title={name}>
      <Icon node={icon} size={13} />
      {count !== undefined && count > 1 && formatCount(count)}
    </span>
  );
}

/** That a page is watched, and in words what became of it. */
function WatchMark({ watch }: { watch: WatchRecord }): JSX.Element {
  const { result } = watch;
  const state = linkState(watch);
  if (!result || !state) return <Sign icon={Eye} name={t('rows.watched')} />;
  const name = `${t(`watchNews.result.${result.kind}`)} · ${t('watch.checked', { date: shortDateTime(result.at) })}`;
  return (
    <span class="row-link-state" data-state={state} title={name}>
      <Icon node={Eye} size={12} />
      {t(`rows.link.${state}`)}
    </span>
  );
}
