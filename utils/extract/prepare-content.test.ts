// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { prepareContent } from './prepare-content';

function prepared(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  prepareContent(body, 'https://a.example/1', 'https://a.example/1');
  return body.innerHTML;
}

it('leads to anchors that have a name and no id, as old footnotes do', () => {
  expect(prepared('<a name="n1" href="#r1">[1]</a>')).toContain('id="n1"');
  expect(prepared('<a name="n1" id="n" href="#r1">[1]</a>')).toContain('id="n"');
});
