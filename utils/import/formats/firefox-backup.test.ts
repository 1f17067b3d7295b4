import { linkFixture } from '../../../tests/support/link-fixture';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { FIREFOX_BACKUP } from './firefox-backup';

runLinkFormatTests({
  format: FIREFOX_BACKUP,
  files: () => [linkFixture('firefox-backup.json')],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Xəzər',
      tags: ['su', 'qum təpəsi'],
      note: 'Sahil\nvə su',
      folder: 'menu',
      savedAt: { value: '2013-07-30T20:52:04.000Z', precision: 'time' },
    },
    { url: 'https://a.example/2', title: 'Kür', folder: 'menu / İçəri' },
  ],
  problems: [
    { title: 'Most visited', reason: 'not-valid:url' },
    { title: null, reason: 'not-an-object' },
    { title: 'No address', reason: 'missing:url' },
  ],
});
