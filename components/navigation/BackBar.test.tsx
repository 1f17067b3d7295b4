// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { named, rendered } from '../../tests/support/rendered';
import { BackBar, BackLink } from './BackBar';

it('leads out of a pane in both widths of the window', async () => {
  const root = await rendered(<BackBar href="#/?q=su" label="Bin" />);
  expect(root.querySelector('nav')?.getAttribute('aria-label')).toBe('Bin');
  const links = [...root.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/?q=su', '#/?q=su']);
  for (const link of links) expect(link.getAttribute('aria-keyshortcuts')).toBe('Escape');
  expect(links[1]).toBe(named(root, 'Close'));
  expect(await axeProblems(root)).toEqual([]);
});

it('says what it leads back to', async () => {
  const root = await rendered(<BackLink href="#/cases" label="All cases" />);
  expect(named(root, 'All cases').getAttribute('href')).toBe('#/cases');
});
