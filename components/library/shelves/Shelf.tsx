import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import type { LeadPictureOf } from '../../attachments/use-lead-pictures';
import { SourceTile } from '../../attachments/SourceTile';
import { type Listing, readHash } from '../../navigation/route';
import { langAttribute, siteOf, titleOf } from '../../sources/page-words';
import { Boundary } from '../../ui/Boundary';

interface Props {
  /** Names the shelf for the style sheet and for tests. */
  id: string;
  name: string;
  /** Stays beside what is opened from the shelf. */
  listing: Listing;
  pages: readonly PageRecord[];
  pictureOf: LeadPictureOf;
  /** What is said of a page beside its site. */
  wordsOf: (page: PageRecord) => ComponentChildren;
}

/** Sources that belong together, under a name; nothing where there are none. */
export function Shelf({ id, name, listing, pages, pictureOf, wordsOf }: Props): JSX.Element | null {
  if (pages.length === 0) return null;
  return (
    <section class="shelf" data-shelf={id}>
      <h3>{name}</h3>
      <ol>
        {pages.map((page) => {
          const href = readHash(page.newestSnapshotId, listing);
          return (
            <li key={page.url}>
              <Boundary of={page} fallback={() => <a href={href}>{t('listState.broken')}</a>}>
                <SourceTile page={page} picture={pictureOf(page.newestSnapshotId)} />
                <Shelved page={page} href={href} words={wordsOf(page)} />
              </Boundary>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface ShelvedProps {
  page: PageRecord;
  href: string;
  words: ComponentChildren;
}

function Shelved({ page, href, words }: ShelvedProps): JSX.Element {
  return (
    <div class="shelved">
      <a class="shelved-title" href={href} lang={langAttribute(page.lang)} dir={page.dir ?? 'auto'}>
        {titleOf(page)}
      </a>
      <p class="shelf-words">
        <bdi>{siteOf(page)}</bdi> · {words}
      </p>
    </div>
  );
}
