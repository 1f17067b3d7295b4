import { linkFixture } from '../../../tests/support/link-fixture';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { TAB_SESSION_MANAGER } from './tab-session-manager';

const first = {
  folder: 'Səhər oxusu',
  tags: ['iş'],
  savedAt: { value: '2013-07-30T20:52:04.000Z', precision: 'time' },
} as const;

runLinkFormatTests({
  format: TAB_SESSION_MANAGER,
  files: () => [linkFixture('tab-session-manager.json')],
  links: [
    { url: 'https://a.example/1', title: 'Xəzər', ...first, tags: ['iş'] },
    { url: 'https://a.example/2', ...first, tags: ['iş'] },
    { url: 'https://a.example/3', title: 'Sonra' },
  ],
  problems: [
    { title: 'Add-ons', reason: 'not-valid:url' },
    { title: null, reason: 'not-an-object' },
    { title: null, reason: 'not-an-object' },
  ],
});
