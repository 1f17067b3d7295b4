import type { JSX } from 'preact';
import { needWords } from '../../../utils/i18n/words';
import type { PageRecord } from '../../../utils/model/records';
import { findRanges } from '../../../utils/search/snippet';
import { libraryHref, readerPath } from '../../navigation/library-address';
import { clausesOf } from '../../sources/found-words';
import { Marked } from '../../sources/Marked';
import { Snippet } from '../../sources/Snippet';

/** Renders title and excerpt of a found source with the words searched for marked. */
export interface FoundMarks {
  title: (title: string) => JSX.Element;
  excerpt: (page: PageRecord) => JSX.Element;
}

/** Marks what a search found in titles and texts, once the words for it are loaded. */
export async function readFoundMarks(filter: string): Promise<FoundMarks> {
  await needWords('parts');
  const hrefOf = (id: string) => libraryHref(readerPath(id));
  return {
    title: (title) => <Marked text={title} ranges={findRanges(title, clausesOf(filter))} />,
    excerpt: (page) => <Snippet page={page} filter={filter} hrefOf={hrefOf} target="_blank" />,
  };
}
