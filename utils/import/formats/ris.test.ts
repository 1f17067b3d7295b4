import { linkFixture } from '../../../tests/support/link-fixture';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { RIS } from './ris';

runLinkFormatTests({
  format: RIS,
  files: () => [linkFixture('ris.ris')],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Xəzərin səviyyəsi',
      tags: ['su', 'dəniz', 'sahil'],
      note: 'Mənim qeydim\n\nQısa məzmun\nikinci sətir\n\nhttps://a.example/1-saxlanc',
      savedAt: { value: '2020-05-01T00:00:00.000Z', precision: 'day' },
    },
    {
      url: 'https://a.example/2',
      title: 'Вода',
      savedAt: { value: '2020-05-01T14:05:00.000Z', precision: 'time' },
    },
  ],
  problems: [
    { title: 'Only in print', reason: 'missing:url' },
    { title: 'No web address', reason: 'not-valid:url' },
  ],
});
