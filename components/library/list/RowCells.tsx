import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import type { WatchRecord } from '../../../utils/model/watch';
import { SourceTile } from '../../attachments/SourceTile';
import { langAttribute, siteOf, titleOf } from '../../sources/page-words';
import { sortedTags } from '../../sources/sorted-tags';
import { RowMarks } from './RowMarks';

interface Props {
  page: PageRecord;
  picture: ImageBitmap | null;
  highlights: number;
  watch: WatchRecord | null;
  chosen: boolean;
  fresh: boolean;
  href: string;
  /** Further attributes of the link: whether Tab enters the list here, whether it is open, whether it was never opened. */
  link: { tabIndex: 0 | -1; 'aria-current': 'true' | undefined; 'data-unread': boolean };
  time: JSX.Element;
  /** The title, with what was searched for marked. */
  title: ComponentChildren;
  excerpt: ComponentChildren;
}

/** Tags that stand in a row; of more, the number is told. */
const TAGS_SHOWN = 2;

/** The cells of a row in the library: checkbox and picture, title and excerpt, which share three lines, site, tags, marks, time. */
export function RowCells({ page, chosen, href, link, time, title, excerpt, ...shown }: Props): JSX.Element {
  const select = t('list.select', { title: titleOf(page) });
  const language = { lang: langAttribute(page.lang), dir: page.dir ?? 'auto' } as const;
  return (
    <>
      <label class="row-select" title={select}>
        <input type="checkbox" tabIndex={-1} checked={chosen} aria-label={select} />
        <SourceTile page={page} picture={shown.picture} />
      </label>
      <div class="row-words">
        <a class="row-title" href={href} {...link} {...language}>
          {title}
        </a>
        <p class="row-excerpt" {...language}>
          {excerpt}
        </p>
      </div>
      <div class="row-meta">
        <bdi class="row-site">{siteOf(page)}</bdi>
        <RowTags tags={page.tags} />
        <RowMarks page={page} highlights={shown.highlights} watch={shown.watch} />
        {shown.fresh && <span class="row-fresh">{t('alerts.isNew')}</span>}
        {time}
      </div>
    </>
  );
}

function RowTags({ tags }: { tags: readonly string[] }): JSX.Element | null {
  if (tags.length === 0) return null;
  const sorted = sortedTags(tags);
  const more = sorted.slice(TAGS_SHOWN);
  return (
    <ul class="row-tags" aria-label={t('annotate.tags')} title={sorted.join(', ')}>
      {sorted.slice(0, TAGS_SHOWN).map((tag) => (
        <li key={tag} class="row-tag">
          <bdi>{tag}</bdi>
        </li>
      ))}
      {more.length > 0 && <li class="row-tags-more">{t('rows.moreTags', { count: more.length })}</li>}
    </ul>
  );
}
