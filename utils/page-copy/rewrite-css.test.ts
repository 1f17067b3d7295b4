import { expect, it } from 'vitest';
import { type CssResources, rewriteCss } from './rewrite-css';

const BASE = 'https://a.example/css/main.css';

const resources = (files: Record<string, string>, sheets: Record<string, string> = {}): CssResources => ({
  dataUrl: (url) => files[url] ?? null,
  sheet: (url) => (url in sheets ? { text: sheets[url] ?? '', url } : null),
});

it.each([
  ['a{background:url(../i.png)}', 'a{background:url("data:i")}'],
  ['a{background:url("../i.png") no-repeat}', 'a{background:url("data:i") no-repeat}'],
  ["a{background:url( '../i.png' )}", 'a{background:url("data:i")}'],
  ['a{background:url(../\\69.png)}', 'a{background:url("data:i")}'],
  ['a{filter:url(#blur)}', 'a{filter:url("#blur")}'],
  ['a{background:url(data:image/png;base64,AA)}', 'a{background:url("data:image/png;base64,AA")}'],
  ['a{background:url(gone.png)}', 'a{background:url("data:,")}'],
  ['a{background:url(http://)}', 'a{background:url("data:,")}'],
  ['a::before{content:"url(../i.png)"}', 'a::before{content:"url(../i.png)"}'],
  ['/* url(../i.png) */a{}', 'a{}'],
  ['@charset "utf-8";a{}', 'a{}'],
  ['@import url(gone.css);a{}', 'a{}'],
  ['a{background:url(../i\\.png)}', 'a{background:url("data:i")}'],
  [
    'a{content:"never closed\n}b{background:url(../i.png)}',
    'a{content:"never closed\n}b{background:url("data:i")}',
  ],
  ['a{background:url(i(.png)}', 'a{background:url(i(.png)}'],
])('rewrites %s', (css, expected) => {
  expect(rewriteCss(css, BASE, resources({ 'https://a.example/i.png': 'data:i' }))).toBe(expected);
});

it('puts imports in their place, with their media, addresses relative to themselves', () => {
  const sheets = {
    'https://a.example/css/print.css': '@import "deep/d.css"; p{color:red}',
    'https://a.example/css/deep/d.css': 'i{background:url(x.png)}',
  };
  const found = resources({ 'https://a.example/css/deep/x.png': 'data:x' }, sheets);
  expect(rewriteCss('@import url("print.css") layer(base) print;b{}', BASE, found)).toBe(
    '@media print {\ni{background:url("data:x")} p{color:red}\n}b{}',
  );
});

it('comes out of a circle of imports', () => {
  const found = resources({}, { [BASE]: '@import "main.css"; p{}' });
  expect(rewriteCss('@import "main.css";', BASE, found)).toContain('p{}');
});

const long = (unit: string, end = ''): string => unit.repeat(Math.ceil(100_000 / unit.length)) + end;

it.each([
  ['spaces in an address', `a{background:url(${long(' ')}x`],
  ['spaces behind a quote', `a{background:url("x"${long(' ')}y)`],
  ['addresses within addresses', long('url(')],
  ['addresses whose quotes never end', long('url("')],
  ['escaped quotes', `"${long('\\"')}`],
  ['character sets', long('@charset ')],
  ['imports that never end', long('@import(')],
  ['an import of spaces', `@import "x"${long(' ')}";";`],
  ['an import that ends elsewhere', `@import ${long('x')}";";`],
])('reads a sheet of %s in little time', (_what, css) => {
  const start = performance.now();
  rewriteCss(css, BASE, resources({}));
  expect(performance.now() - start).toBeLessThan(1000);
});

it('reads the layers of an import in little time', () => {
  const sheets = { 'https://a.example/css/x.css': 'b{}' };
  const start = performance.now();
  rewriteCss(`@import "x.css" ${long('layer(')}`, BASE, resources({}, sheets));
  expect(performance.now() - start).toBeLessThan(1000);
});
