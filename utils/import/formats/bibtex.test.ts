import { linkFixture } from '../../../tests/support/link-fixture';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { BIBTEX } from './bibtex';

runLinkFormatTests({
  format: BIBTEX,
  files: () => [linkFixture('bibtex.bib')],
  links: [
    {
      url: 'https://a.example/1_a',
      title: 'Xəzərin səviyyəsi: Hesabat',
      tags: ['su', 'dəniz'],
      note: 'Mənim qeydim\n\nQısa məzmun',
      savedAt: { value: '2020-05-01T00:00:00.000Z', precision: 'day' },
    },
    {
      url: 'https://a.example/~su/a--b',
      title: 'Вода',
      tags: ['a, b', 'c'],
      savedAt: { value: '2013-07-30T20:52:04.000Z', precision: 'time' },
    },
    { url: 'https://a.example/3', title: 'In a note' },
    { url: 'https://a.example/5', title: 'Sonuncu' },
  ],
  problems: [
    { title: 'Only in print', reason: 'missing:url' },
    { title: 'keyonly', reason: 'missing:url' },
    { title: 'broken', reason: 'not-valid:entry' },
    { title: 'No web address', reason: 'not-valid:url' },
  ],
});
