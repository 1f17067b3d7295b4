import { extractArticle } from '../../../../utils/extract/extract-article';
import { type EditedPage, EDITS, type EditName } from './edit-page';

/** Runs in the extraction page: what `ExtractionPage.call` can call by name. */
export { extractArticle };

const edited =
  (name: EditName) =>
  (doc: Document, url: string): EditedPage | null => {
    const before = extractArticle(doc, url);
    if (!before.ok) return null;
    const edit = EDITS[name](doc, before.value.text, url);
    if (!edit) return null;
    const after = extractArticle(doc, url);
    return after.ok ? { before: before.value, after: after.value, ...edit } : null;
  };

export const word = edited('word');
export const sentence = edited('sentence');
export const moved = edited('moved');
export const figure = edited('figure');
export const correction = edited('correction');
