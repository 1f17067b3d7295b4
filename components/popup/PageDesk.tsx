import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { getDatabase } from '../../utils/db/database';
import type { SaveOutcome } from '../../utils/model/capture';
import { inBackground } from '../../utils/platform/tell-trouble';
import { settleDrafts } from '../sources/left-drafts';
import { FailureNotice } from '../ui/FailureNotice';
import { AfterCapture } from './AfterCapture';
import { BesideButton } from './BesideButton';
import type { CardProps } from './CurrentPageCard';
import { DoubtNotice } from './DoubtNotice';
import { ForeseenNotice } from './ForeseenNotice';
import { KeptPage } from './KeptPage';
import { LiveActions } from './LiveActions';
import { OfSite } from './OfSite';

/** What stands below the button: why the page cannot be archived; else what the archive has of it, and what can be done with that. */
export function PageDesk(props: CardProps): JSX.Element {
  const { current, onOpen } = props;
  const { tab, view, foreseen } = current;
  const isKept = 'outcome' in view || (view.phase === 'idle' && Boolean(view.page));
  useEffect(() => inBackground('drafts', () => settleDrafts(getDatabase())), []);
  const url = foreseen?.blocked === null ? tab?.url : null;
  return (
    <>
      {view.phase === 'failed' && <FailureNotice failure={view.failure} />}
      {view.phase === 'idle' && <Known current={current} />}
      {'outcome' in view && <Archived {...props} outcome={view.outcome} />}
      {url && <OfSite url={url} isKept={isKept} onOpen={onOpen} />}
    </>
  );
}

/** Before a capture: what is foreseen of it, and the page where it is archived already. */
function Known({ current: { tab, view, foreseen } }: Pick<CardProps, 'current'>): JSX.Element {
  const page = view.phase === 'idle' ? view.page : null;
  return (
    <>
      {foreseen && <ForeseenNotice foreseen={foreseen} />}
      {page && <KeptPage key={page.url} pageUrl={page.url} more={liveOf(tab, page.url)} />}
    </>
  );
}

/** After a capture. */
function Archived({
  current: { tab, scope, archive },
  outcome,
  onOpen,
}: CardProps & { outcome: SaveOutcome }): JSX.Element {
  return (
    <>
      {outcome.doubt && <DoubtNotice doubt={outcome.doubt} />}
      <KeptPage key={outcome.pageUrl} pageUrl={outcome.pageUrl} more={liveOf(tab, outcome.pageUrl)} />
      <AfterCapture
        outcome={outcome}
        onOpen={onOpen}
        onArchiveAll={scope === 'all' ? null : () => archive('all')}
      />
    </>
  );
}

/** What is done with the page itself; nothing where the browser hides it. */
function liveOf(tab: CardProps['current']['tab'], pageUrl: string): JSX.Element | null {
  if (!tab?.url) return null;
  return (
    <LiveActions tab={{ id: tab.id, url: tab.url }} pageUrl={pageUrl}>
      <BesideButton windowId={tab.windowId} />
    </LiveActions>
  );
}
