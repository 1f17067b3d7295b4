/** The panel beside a page: highlights on the live page, and what changed on it since it was archived. */
export const livePage = {
  show: 'Show highlights on the page',
  hide: 'Take highlights off the page',
  showHint: 'While they are shown, the page itself could find out which words are marked.',
  marked: { one: '{count} is marked on the page.', other: '{count} are marked on the page.' },
  gone: 'Not on the page any more',
  goneHint: 'These words are not in the text the page shows now. They are kept with their comments.',
  nothingSelected: 'Select words on the page first, then press the button again.',
  unarchived: 'This page is not archived yet, so there is nothing a highlight could be kept with.',
  missing:
    'These words are not in what was archived of the page. They may be newer, or stand outside the article.',
  missingInArticle: 'These words are not in the archived article: they stand outside it.',
  missingInAll: 'These words are not in the archived text of the page either, so they cannot be highlighted.',
  archiveNow: 'Archive the page as it is now, and highlight',
  compare: 'What changed since it was archived?',
  comparing: 'Comparing the page with its newest version…',
  onlySelections:
    'Only a selection of this page is archived: there is no version to compare it with. Archive the page first.',
  wordsAdded: { one: '{count} word added', other: '{count} words added' },
  wordsRemoved: { one: '{count} word removed', other: '{count} words removed' },
} as const;
