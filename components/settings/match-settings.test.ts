// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { matchSettings } from './match-settings';

const PAGE = `
  <section data-section="reading"><h2>Reading</h2>
    <div class="setting" id="font"><span>Font</span><p>Of archived texts</p></div>
    <div class="setting" id="width"><span>Column width</span></div>
    <figure id="sample">Sample</figure>
  </section>
  <section data-section="evidence"><h2>Sübut</h2>
    <p id="intro">Who signed what</p>
    <div class="setting" id="device"><span>Cihazın adı</span></div>
    <details class="settings-details"><summary>Details</summary>
      <p id="chain">A chain of hashes</p>
      <div class="setting" id="print"><span>Fingerprint</span><select><option>Hexadecimal</option></select></div>
    </details>
  </section>`;

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('main');
  root.innerHTML = PAGE;
  document.body.replaceChildren(root);
});

/** Ids of what is in sight. */
function inSight(): string[] {
  const all = [...root.querySelectorAll<HTMLElement>('[id]')];
  return all.filter((each) => !each.closest('[hidden]')).map(({ id }) => id);
}

const fold = () => root.querySelector('details') as HTMLDetailsElement;

it('leaves the settings that have all words in label or explanation', () => {
  expect(matchSettings(root, 'archived font')).toMatchObject({ sections: ['reading'], count: 1 });
  expect(inSight()).toEqual(['font']);
});

it('leaves a whole section whose title or own words have them', () => {
  expect(matchSettings(root, 'sübut signed').count).toBe(2);
  expect(inSight()).toEqual(['intro', 'device', 'chain', 'print']);
});

it('takes a word of the title together with one of a setting', () => {
  matchSettings(root, 'reading column');
  expect(inSight()).toEqual(['width']);
});

it('finds letters with marks by those without, and marks them where they stand', () => {
  const { places } = matchSettings(root, 'cihazin');
  expect(places.map(String)).toEqual(['Cihazın']);
});

it('opens the fold that has what is searched for, and closes it again', () => {
  matchSettings(root, 'fingerpr');
  expect(inSight()).toEqual(['print']);
  expect(fold().open).toBe(true);
  matchSettings(root, '');
  expect(fold().open).toBe(false);
  expect(inSight()).toHaveLength(7);
});

it('leaves a fold open that the user had opened', () => {
  fold().open = true;
  matchSettings(root, 'fingerprint');
  matchSettings(root, '');
  expect(fold().open).toBe(true);
});

it('finds choices, which cannot be marked', () => {
  expect(matchSettings(root, 'hexadecimal')).toMatchObject({ count: 1, places: [] });
});

it('leaves nothing where nothing matches', () => {
  expect(matchSettings(root, 'zzz')).toEqual({ sections: [], count: 0, places: [] });
  expect(inSight()).toEqual([]);
});
