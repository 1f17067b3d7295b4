import { extractArticle } from '../../../../utils/extract/extract-article';
import { toText } from '../../../../utils/extract/to-text';
import { type EditedPage, EDITS, type EditName } from './edit-page';

/** Runs in the extraction page: what `ExtractionPage.call` can call by name. */
export { extractArticle };

/** Edits a page's article as it was extracted and stored, and nothing else. */
const edited =
  (name: EditName) =>
  (page: Document, url: string): EditedPage | null => {
    const result = extractArticle(page, url);
    if (!result.ok) return null;
    const before = result.value;
    const doc = new DOMParser().parseFromString(before.html, 'text/html');
    const edit = EDITS[name](doc, before.text, url);
    if (!edit) return null;
    return { before, after: { ...before, html: doc.body.innerHTML, text: toText(doc.body) }, ...edit };
  };

export const word = edited('word');
export const sentence = edited('sentence');
export const moved = edited('moved');
export const figure = edited('figure');
export const correction = edited('correction');
