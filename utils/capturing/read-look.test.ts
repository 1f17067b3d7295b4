// @vitest-environment jsdom
import { expect, it, onTestFinished } from 'vitest';
import { readAnswer, readLook } from './page-look';

it('reads what a page shows though its names shadow what the document has', () => {
  document.title = 'Members';
  const names = ['body', 'documentElement', 'title', 'querySelector', 'querySelectorAll', 'contentType'];
  const { body } = document;
  body.innerHTML = '<h1>Log in</h1>';
  // What is shown, which jsdom does not know.
  Object.defineProperty(body, 'innerText', { configurable: true, value: 'Log in' });
  // jsdom lets no name shadow what a document has.
  for (const name of names)
    Object.defineProperty(document, name, { configurable: true, value: document.createElement('img') });
  onTestFinished(() => {
    Reflect.deleteProperty(body, 'innerText');
    for (const name of names) Reflect.deleteProperty(document, name);
  });
  expect(readLook()).toEqual({ title: 'Members', heading: 'Log in', words: 2, hasPassword: false });
  expect(readAnswer().contentType).toBe('text/html');
});
