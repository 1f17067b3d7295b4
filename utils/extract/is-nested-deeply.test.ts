// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isNestedDeeply } from './is-nested-deeply';

/** A document with `siblings` elements, then a chain of `depth`. */
function build(siblings: number, depth: number): Document {
  const doc = document.implementation.createHTMLDocument('');
  for (let count = 0; count < siblings; count++) doc.body.append(doc.createElement('p'));
  let innermost: Element = doc.body;
  for (let count = 0; count < depth; count++) {
    const next = doc.createElement('div');
    innermost.append(next);
    innermost = next;
  }
  return doc;
}

describe('isNestedDeeply', () => {
  it.each([0, 1, 7, 49, 50, 51, 1000])('finds a chain of twice the level behind %i siblings', (siblings) => {
    expect(isNestedDeeply(build(siblings, 100), 50)).toBe(true);
  });

  it.each([0, 1, 49, 1000])('does not take %i siblings for depth', (siblings) => {
    expect(isNestedDeeply(build(siblings, 40), 50)).toBe(false);
  });
});
