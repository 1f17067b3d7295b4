import type { ComponentChildren, ComponentType, JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { ArticleKind } from '../../utils/model/article';
import type { PageRecord } from '../../utils/model/records';
import { countVersions } from '../../utils/model/count-versions';
import { langAttribute, siteOf, titleOf } from './page-words';

interface Props {
  page: PageRecord;
  chosen: boolean;
  href: string;
  /** Further attributes of the link: whether Tab enters the list here, whether it is open, whether it was never opened. */
  link: { tabIndex: 0 | -1; 'aria-current'?: 'true' | undefined; 'data-unread'?: boolean };
  /** When it was archived, or another time that the list is ordered by. */
  time: JSX.Element;
  /** The title, with what was searched for marked. */
  markTitle: (title: string) => ComponentChildren;
  /** `null` shows none. */
  excerpt: ComponentChildren;
  /** Shown over the first letter of the site's name. */
  picture: ComponentChildren;
  /** Shows that a source is not a whole article. */
  KindMark: ComponentType<{ kind: ArticleKind }> | ((props: { kind: ArticleKind }) => JSX.Element | null);
}

/** The cells of a row in a list of sources: checkbox, title, excerpt, site, kind, number of versions, time. */
export function SourceCells({
  page,
  chosen,
  href,
  link,
  time,
  markTitle,
  excerpt,
  picture,
  KindMark,
}: Props): JSX.Element {
  const title = titleOf(page);
  const site = siteOf(page);
  const versions = countVersions(page);
  const select = t('list.select', { title });
  const language = { lang: langAttribute(page.lang), dir: page.dir ?? 'auto' } as const;
  return (
    <>
      <label class="row-select" title={select}>
        <input type="checkbox" tabIndex={-1} checked={chosen} aria-label={select} />
        <span class="row-tile" aria-hidden="true" lang={language.lang}>
          {[...site][0]}
          {picture}
        </span>
      </label>
      <a class="row-title" href={href} {...link} {...language}>
        {markTitle(title)}
      </a>
      {excerpt && (
        <p class="row-excerpt" {...language}>
          {excerpt}
        </p>
      )}
      <div class="row-meta">
        <bdi class="row-site">{site}</bdi>
        <span class="row-marks">
          {page.kind !== 'article' && <KindMark kind={page.kind} />}
          {versions > 1 && t('list.versions', { count: versions })}
        </span>
        {time}
      </div>
    </>
  );
}
