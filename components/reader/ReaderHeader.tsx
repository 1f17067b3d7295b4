import type { JSX, Ref } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import type { Listing } from '../navigation/route';
import { langAttribute, titleOf } from '../sources/page-words';
import { PageTags } from '../tags/PageTags';
import { TagNames } from '../tags/TagNames';
import { Details } from './Details';
import { FactLine } from './FactLine';
import { OlderVersion } from './OlderVersion';
import { isBinned } from './read-shown';
import { useDetails } from './use-details';

interface Props {
  view: SnapshotView;
  listing: Listing;
  headingRef: Ref<HTMLHeadingElement>;
}

/** Headline, the facts in a line, all of them behind a fold, and the tags: little enough for the text to begin high up. */
export function ReaderHeader({ view, listing, headingRef }: Props): JSX.Element {
  const { page, snapshot } = view;
  const [isOpen, toggle] = useDetails();
  const language = { lang: langAttribute(snapshot.lang), dir: snapshot.dir ?? 'auto' } as const;
  return (
    <header class="reader-header">
      <h1 class="reader-title" ref={headingRef} tabIndex={-1} {...language}>
        {titleOf(snapshot)}
      </h1>
      <OlderVersion view={view} listing={listing} />
      <FactLine snapshot={snapshot} isOpen={isOpen} onToggle={toggle} />
      <Details view={view} listing={listing} isOpen={isOpen} />
      {isBinned(view) ? (
        <TagNames tags={page.tags} />
      ) : (
        <PageTags key={page.url} url={page.url} tags={page.tags} />
      )}
    </header>
  );
}
