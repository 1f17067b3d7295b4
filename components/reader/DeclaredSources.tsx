import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import type { JSX } from 'preact';
import { publishedTime } from '../../utils/i18n/format-date';
import { t } from '../../utils/i18n/translate';
import type { DeclaredSource } from '../../utils/model/stated';
import { readableAddress } from '../../utils/url/readable-address';
import { Icon } from '../ui/icons/Icon';

/** More credits than this are links of a list rather than sources. */
const SHOWN = 3;

/** The first sources; two signs of one address are one source, with all that either says. */
function onceEach(sources: readonly DeclaredSource[]): DeclaredSource[] {
  const found: DeclaredSource[] = [];
  for (const source of sources) {
    const index = found.findIndex(({ url }) => url !== null && url === source.url);
    const same = found[index];
    if (!same) found.push(source);
    else
      found[index] = {
        ...same,
        name: same.name ?? source.name,
        statedAt: same.statedAt ?? source.statedAt,
      };
  }
  return found.slice(0, SHOWN);
}

/** The original sources a page credits, each with the page's own words, and a way to archive it too. */
export function DeclaredSources({ sources }: { sources: readonly DeclaredSource[] }): JSX.Element {
  return (
    <ul id="declared-sources" class="declared-sources">
      {onceEach(sources).map((source, index) => (
        <li key={index} title={t('library.credit', { raw: source.raw })}>
          <SourceName source={source} />
          {source.confidence === 'low' && <span class="not-stated"> {t('library.unsure')}</span>}
          {source.statedAt && (
            <span class="stated-at">
              {' '}
              {t('library.statedAt', { time: publishedTime(source.statedAt.value) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function SourceName({ source: { name, url, raw } }: { source: DeclaredSource }): JSX.Element {
  if (url === null) return <bdi>{name ?? raw}</bdi>;
  return (
    <>
      {name !== null && <bdi>{name} </bdi>}
      <a
        class="declared-url"
        dir="ltr"
        href={url}
        target="_blank"
        rel="noreferrer"
        title={t('library.archiveSource')}
      >
        {readableAddress(url)}
        <Icon node={ExternalLink} size={13} />
      </a>
    </>
  );
}
