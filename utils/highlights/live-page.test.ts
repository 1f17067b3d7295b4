// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveHighlight } from '../model/live-page';
import { livePage } from './live-page';
import { liveText } from './live-text';

/** What is marked, by the name of its style. */
let marked: Map<string, Range[]>;
let clock = 0;

beforeEach(() => {
  clock = 0;
  marked = new Map();
  vi.stubGlobal('CSS', { highlights: marked });
  vi.stubGlobal('Highlight', function (...ranges: Range[]) {
    return ranges;
  });
});
afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

const page = () => livePage(window, () => clock);

const aHighlight = (exact: string, colour: LiveHighlight['colour'] = 'yellow'): LiveHighlight => ({
  id: exact,
  quote: { exact, prefix: '', suffix: '' },
  colour,
});

const wordsOf = (colour: string) => marked.get(`menbe-${colour}`)?.map(String);

describe('liveText', () => {
  it('is what can be read, with a gap between blocks and none within a word', () => {
    document.body.innerHTML = `<style>p { color: red }</style><script>var a</script>
      <div>Sea<b>side</b> <i> town</i><p>One</p>two<br>three\n<span>four</span></div>
      <p style="display: none">unseen</p><p style="visibility: hidden">unseen <b>too</b></p>
      <table><tr><td>a</td><td>b</td></tr></table><textarea>typed</textarea>`;
    expect(liveText(document).text).toBe('Seaside town One two three four a b');
  });

  it('bears a page whose forms and pictures shadow what documents and elements can do', () => {
    document.body.innerHTML = `<img name="createTreeWalker"><img name="body">
      <form>Form words <input name="closest"><input name="matches"><input name="parentElement"></form>`;
    expect(liveText(document).text).toBe('Form words');
  });
});

describe('livePage', () => {
  it('marks each highlight in its colour, leaves the page as it is, and says which were found', () => {
    document.body.innerHTML = '<p>The ferry sails at <b>nine</b> from the pier.</p><p>It was full.</p>';
    const before = document.body.innerHTML;
    const { found, unsearched } = page().show([
      aHighlight('It was full.', 'blue'),
      aHighlight('ferry sails at nine from'),
      aHighlight('a sentence that nobody wrote here'),
    ]);
    expect(found).toEqual(['ferry sails at nine from', 'It was full.']);
    expect(unsearched).toBe(0);
    expect(wordsOf('yellow')).toEqual(['ferry sails at ', 'nine', ' from']);
    expect(wordsOf('blue')).toEqual(['It was full.']);
    expect(wordsOf('green')).toBeUndefined();
    expect(document.body.innerHTML).toBe(before);
  });

  it('tells places of the same words apart by what stands around them', () => {
    document.body.innerHTML = '<p>The mayor spoke first.</p><p>Later the mayor left.</p>';
    const quote = { exact: 'mayor', prefix: 'Later the ', suffix: ' left.' };
    page().show([{ id: 'h', quote, colour: 'pink' }]);
    expect(marked.get('menbe-pink')?.[0]?.startContainer.textContent).toBe('Later the mayor left.');
  });

  it('takes everything off again', () => {
    document.body.innerHTML = '<p>The ferry sails at nine from the pier.</p>';
    const live = page();
    live.show([aHighlight('ferry sails at nine from the pier')]);
    expect(live.shown()?.found).toHaveLength(1);
    live.hide();
    expect(marked.size).toBe(0);
    expect(live.shown()).toBeNull();
  });

  it('takes them off where the page has become another one', () => {
    document.body.innerHTML = '<p>The ferry sails at nine from the pier.</p>';
    const live = page();
    live.show([aHighlight('ferry sails at nine from the pier')]);
    history.pushState(null, '', '/another');
    expect(live.shown()).toBeNull();
    expect(marked.size).toBe(0);
  });

  it('stops looking where it takes too long, and says of how many', () => {
    document.body.innerHTML = '<p>The ferry sails at nine from the pier.</p>';
    const live = livePage(window, () => (clock += 1000));
    const { found, unsearched } = live.show([
      aHighlight('ferry sails at nine from'),
      aHighlight('gone'),
      aHighlight('too'),
    ]);
    expect(found).toHaveLength(1);
    expect(unsearched).toBe(2);
  });

  it('gives the quote of what is selected, with what stands around it', () => {
    document.body.innerHTML =
      '<p id="p">The ferry  sails at <b>nine</b> from the pier.</p><p>It was full.</p>';
    const live = page();
    expect(live.selected()).toBeNull();
    const [before, bold] = [...(document.querySelector('#p')?.childNodes ?? [])];
    getSelection()?.setBaseAndExtent(before as Node, 4, bold?.firstChild as Node, 4);
    expect(live.selected()).toEqual({
      exact: 'ferry sails at nine',
      prefix: 'The ',
      suffix: ' from the pier. It was full.',
    });
  });
});
