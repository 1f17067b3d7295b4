import type { JSX } from 'preact';
import { countLinks } from '../../../utils/archive/links/read-links';
import { getDatabase } from '../../../utils/db/database';
import { formatCount } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { SideView } from '../../navigation/route';
import { useLiveQuery } from '../../ui/hooks/use-live-query';

/** Lead to the links that wait, to the cases and to the watched pages, each with their number once there are any. */
export function ViewLinks({ hrefOf }: { hrefOf: (view: SideView) => string }): JSX.Element {
  const { value } = useLiveQuery(countAll, []);
  return (
    <>
      <ViewLink id="links-link" href={hrefOf('links')} words={t('links.title')} count={value?.links ?? 0} />
      <ViewLink id="cases-link" href={hrefOf('cases')} words={t('cases.title')} count={value?.cases ?? 0} />
      <ViewLink
        id="watched-link"
        href={hrefOf('watched')}
        words={t('watched.title')}
        count={value?.watched ?? 0}
      />
    </>
  );
}

async function countAll(): Promise<{ links: number; cases: number; watched: number }> {
  const db = getDatabase();
  const [links, cases, watched] = await Promise.all([countLinks(db), db.cases.count(), db.watches.count()]);
  return { links, cases, watched };
}

interface LinkProps {
  id: string;
  href: string;
  words: string;
  count: number;
}

function ViewLink({ id, href, words, count }: LinkProps): JSX.Element {
  return (
    <a id={id} class="facet-value" href={href}>
      <span class="facet-words">{words}</span>
      {count > 0 && <span class="facet-count">{formatCount(count)}</span>}
    </a>
  );
}
