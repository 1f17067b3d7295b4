import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './project';

const LINK = /\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g;

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Headings of a page as they are linked to: small letters, hyphens for spaces, no other signs. */
function anchorsOf(path: string): string[] {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

/** What is wrong with the links of a page to others of the project. */
function brokenLinks(page: string): string[] {
  const links = Array.from(readFileSync(join(ROOT, page), 'utf8').matchAll(LINK), ([, a, b]) => a ?? b ?? '');
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
}

it.each(pages)('%s links only to what is there', (page) => {
  expect(brokenLinks(page)).toEqual([]);
});

it('names for every attack a test that proves it', () => {
  const text = readFileSync(join(ROOT, 'docs/attacks.md'), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (?!-|attack )/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) expect(row).toMatch(/\]\(\.\.\/[^)]+\.test\.tsx?\) *[|,]/);
});

it('has every page of the guide in its table of contents', () => {
  const contents = readFileSync(join(ROOT, 'docs/guide/README.md'), 'utf8');
  const guide = pages.filter(
    (page) => dirname(page) === join('docs', 'guide') && !page.endsWith('README.md'),
  );
  for (const page of guide) expect(contents).toContain(`](${relative(join('docs', 'guide'), page)})`);
});
