import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../../tests/support/builders';
import { schemaProblems } from '../../../../tests/support/export-schema';
import { exportText } from '../../../../tests/support/export-text';
import { saveCapture } from '../../capture/save-capture';

it.each([
  'https://xeber.example/a|b',
  'https://xeber.example/?family=Inter:wght@400|700&x=[1]^{2}',
  'https://xəbər.example/şəkil%zz#~`"',
  'http://[2001:db8::1]:8080/a\\b',
  'https://xeber.example/%E2%82',
])('the JSON Schema describes an export of a page whose address is %s', async (address) => {
  const db = aDatabase();
  const { href } = new URL(address);
  const leadImage = { url: href, alt: null };
  await saveCapture(db, anArticle({ url: href, canonicalUrl: href, leadImage }), at(1));
  expect(schemaProblems(JSON.parse(await exportText(db)))).toBeNull();
});
