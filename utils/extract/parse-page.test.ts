// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { parsePage } from './parse-page';

it('has what is in <noscript> as text, as a tab has it', () => {
  const doc = parsePage('<body><p>One</p><NoScript><img src="a.png"> &amp; more</noscript><p>Two</p>');
  expect(doc.querySelector('noscript')?.textContent).toBe('<img src="a.png"> &amp; more');
  expect([...doc.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['One', 'Two']);
});

it('is not put out of the head by a counter', () => {
  const doc = parsePage(
    '<html><head><noscript><img src="count.gif"></noscript><meta name="author" content="A"></head><body>x',
  );
  expect(doc.head.querySelector('meta')).not.toBeNull();
  expect(doc.querySelector('img')).toBeNull();
});

it.each([
  ['a script', '<script>document.write("<noscript>")</script><p>kept</p>'],
  ['a comment', '<!-- <noscript> --><p>kept</p>'],
  ['a text field', '<textarea><noscript></textarea><p>kept</p>'],
  ['nothing that closes it', '<p>kept</p><noscript>'],
])('takes no tag from %s', (_where, html) => {
  expect(parsePage(`<body>${html}`).querySelector('p')?.textContent).toBe('kept');
});

it('comes to an end with a page that is made to be slow', () => {
  expect(parsePage(`<body>kept${'<!--<script><noscript>'.repeat(200_000)}`).body.textContent).toBe('kept');
});
