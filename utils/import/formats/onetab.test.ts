import { expect, it } from 'vitest';
import { linkFixture } from '../../../tests/support/link-fixture';
import { offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { ONETAB } from './onetab';
import { readOneTab } from './onetab-reader';

runLinkFormatTests({
  format: ONETAB,
  files: () => [linkFixture('onetab.txt')],
  links: [
    { url: 'https://a.example/1?a|b=1', title: 'Xəzər | dənizi', folder: 'OneTab / 1' },
    { url: 'https://a.example/2', folder: 'OneTab / 1' },
    { url: 'https://a.example/3', title: 'Kür çayı', folder: 'OneTab / 2' },
    { url: 'https://a.example/4', folder: 'OneTab / 2' },
  ],
  problems: [{ title: 'Extensions', reason: 'not-valid:url' }],
});

it('makes no folder of a single group', async () => {
  const offer = await offered([{ path: 'x', content: '\nhttps://a.example/1 | Bir\n\n' }]);
  for await (const row of readOneTab(offer, { now: new Date() })) expect(row.link?.folder).toBeNull();
});

it('is told from the start of a long file, wherever that is cut', async () => {
  for (let extra = 0; extra < 30; extra++) {
    const content = `https://a.example/${'1'.repeat(extra)} | Bir\n`.repeat(4000);
    expect(await ONETAB.takes(await offered([{ path: 'x', content }]))).toBe(true);
  }
});
