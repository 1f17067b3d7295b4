import { linkFixture } from '../../../tests/support/link-fixture';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { CSL_JSON } from './csl-json';

runLinkFormatTests({
  format: CSL_JSON,
  files: () => [linkFixture('csl-json.json')],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Xəzərin səviyyəsi',
      tags: ['su', 'dəniz'],
      note: 'Archived: https://web.archive.org/web/2020/https://a.example/1\n\nQısa məzmun',
      savedAt: { value: '2020-05-01T00:00:00.000Z', precision: 'day' },
    },
    {
      url: 'https://a.example/2',
      title: 'Вода',
      savedAt: { value: '2020-05-01T10:00:00.000Z', precision: 'time' },
    },
    { url: 'https://a.example/3', tags: ['iş'] },
  ],
  problems: [
    { title: 'Only in print', reason: 'missing:url' },
    { title: '5', reason: 'missing:url' },
    { title: null, reason: 'not-an-object' },
  ],
});
