// @vitest-environment jsdom
import { expect, it, onTestFinished } from 'vitest';
import { readAnswer, readLook } from './page-look';

it('reads what a page shows though its names shadow what the document has', () => {
  document.title = 'Members';
  const names = ['body', 'documentElement', 'title', 'querySelector', 'querySelectorAll', 'contentType'];
  document.body.innerHTML = '<h1>Log in</h1>';
  // jsdom lets no name shadow what a document has.
  for (const name of names)
    Object.defineProperty(document, name, { configurable: true, value: document.createElement('img') });
  onTestFinished(() => {
    for (const name of names) Reflect.deleteProperty(document, name);
  });
  expect(readLook()).toEqual({ title: 'Members', heading: 'Log in', words: 2, hasPassword: false });
  expect(readAnswer().contentType).toBe('text/html');
});
