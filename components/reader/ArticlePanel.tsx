import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { ArticleBody } from '../article/ArticleBody';
import { usePictures } from '../attachments/use-pictures';
import type { HighlightOrder } from '../highlights/HighlightMaker';
import type { Listing } from '../navigation/route';
import { titleOf } from '../sources/page-words';
import { FailureNotice } from '../ui/FailureNotice';
import { Annotations } from './Annotations';
import { KeptAnnotations } from './KeptAnnotations';
import { Omissions } from './Omissions';
import { ReaderHeader } from './ReaderHeader';
import { isBinned, type ShownSnapshot } from './read-shown';
import { useOpening } from './use-opening';
import { usePlace } from './use-place';

interface Props {
  view: ShownSnapshot;
  listing: Listing;
  body: RefObject<HTMLDivElement | null>;
  highlightOrder: HighlightOrder;
  /** Out of sight it stays as it is: a note that is being written, what is selected, the place in the text. */
  isShown: boolean;
}

/** A snapshot's text under its facts, with the note and highlights beside it. */
export function ArticlePanel({ view, listing, body, highlightOrder, isShown }: Props): JSX.Element {
  const { snapshot, content, files } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const pictures = usePictures(snapshot.id);
  const failure = useOpening(isBinned(view) ? null : view.page.url);
  usePlace(body, snapshot.id, isShown);
  useEffect(() => {
    document.title = t('library.documentTitleReading', { title: titleOf(snapshot) });
  }, [snapshot.id, language()]);
  useEffect(() => {
    // Screen readers read the title of the opened source.
    heading.current?.focus({ preventScroll: true });
  }, [snapshot.id]);
  // Without files there are no tabs that it could be the panel of.
  const asPanel = files.length > 0 && { role: 'tabpanel' as const, 'aria-labelledby': 'tab-article' };
  return (
    <div id="panel-article" class="reader-columns" hidden={!isShown} {...asPanel}>
      <article id="reader" class="reader" data-snapshot-id={snapshot.id}>
        <ReaderHeader view={view} listing={listing} headingRef={heading} />
        {failure && <FailureNotice failure={failure} />}
        <ArticleBody
          body={body}
          html={content.html}
          title={snapshot.title}
          pictures={pictures}
          lang={snapshot.lang}
          dir={snapshot.dir}
        />
        <Omissions omissions={snapshot.details?.omissions ?? []} />
      </article>
      {isBinned(view) ? (
        <KeptAnnotations view={view} body={body} />
      ) : (
        <Annotations view={view} body={body} highlightOrder={highlightOrder} />
      )}
    </div>
  );
}
