import { expect, it } from 'vitest';
import { childText, readXml } from './xml-reader';

it('reads elements and their text', () => {
  const root = readXml(
    '<?xml version="1.0"?>\n<A xmlns="x"><B>1 &lt; 2 &amp; &#x259;&#39;</B><C/><B>2</B></A>\n',
  );
  expect(root?.name).toBe('A');
  expect(root && childText(root, 'B')).toBe("1 < 2 & ə'");
  expect(root?.children.map(({ name }) => name)).toEqual(['B', 'C', 'B']);
  expect(root && childText(root, 'D')).toBeNull();
});

it.each([
  ['nothing', ''],
  ['plain text', 'Forbidden'],
  ['an HTML page', '<!DOCTYPE html><html></html>'],
  ['entities of one’s own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['an unknown entity', '<a>&b;</a>'],
  ['a bare ampersand', '<a>b & c</a>'],
  ['CDATA', '<a><![CDATA[b]]></a>'],
  ['a comment', '<a><!-- b --></a>'],
  ['a cut document', '<a><b>c</b>'],
  ['crossed elements', '<a><b></a></b>'],
  ['two roots', '<a></a><a></a>'],
  ['words after the root', '<a></a>b'],
  ['a sign beyond Unicode', '<a>&#x110000;</a>'],
  ['a `>` in an attribute', '<a b=">"></a>'],
  ['too deep', '<a>'.repeat(11) + '</a>'.repeat(11)],
  ['too many elements', `<a>${'<b/>'.repeat(40_001)}</a>`],
  ['names of the prototype as entities', '<a>&toString;</a>'],
])('refuses %s', (_what, text) => {
  expect(readXml(text)).toBeNull();
});

it('is done with a hostile text at once', () => {
  const began = performance.now();
  for (const text of [
    '<'.repeat(1_000_000),
    `<a>${'&'.repeat(1_000_000)}</a>`,
    `<a ${'"'.repeat(1_000_000)}`,
  ])
    expect(readXml(text)).toBeNull();
  expect(performance.now() - began).toBeLessThan(1_000);
});
