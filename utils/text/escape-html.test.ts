import { expect, it } from 'vitest';
import { escapeHtml } from './escape-html';

it('escapes what would be markup in content or end an attribute value', () => {
  expect(escapeHtml(`<a href="x">Tom & Jerry's</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&#39;s&lt;/a&gt;',
  );
});

it('escapes entities, so that they are shown as they are written', () => {
  expect(escapeHtml('&lt;')).toBe('&amp;lt;');
});
