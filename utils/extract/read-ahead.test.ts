// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAhead } from './read-ahead';

/** Reads the text of the page, and counts how often. */
const read = vi.fn(() => document.body.textContent);

beforeEach(() => {
  vi.useFakeTimers();
  read.mockClear();
  history.replaceState(null, '', '/');
  document.body.innerHTML = '<p class="text">A boat came in.</p><x-box></x-box><iframe></iframe>';
});
afterEach(() => vi.useRealTimers());

/** The page's frame, with enough text to be read. */
function fillFrame(): HTMLElement {
  const frame = document.querySelector('iframe');
  const body = frame?.contentDocument?.body;
  if (!frame || !body) throw new Error('no frame');
  Object.defineProperty(frame, 'clientHeight', { value: 300 });
  body.textContent = 'The frame tells of boats as well. '.repeat(10);
  return body;
}

describe('readAhead', () => {
  it('reads at once, and not again when it is asked', () => {
    const take = readAhead(window, read);
    expect(read).toHaveBeenCalledOnce();
    expect(take()).toContain('A boat came in.');
    expect(read).toHaveBeenCalledOnce();
  });

  it.each<[string, () => void]>([
    ['text', () => (document.querySelector('p')?.firstChild as Text).replaceData(0, 1, 'One')],
    ['elements', () => document.body.append(document.createElement('p'))],
    ['an attribute', () => document.querySelector('p')?.setAttribute('hidden', '')],
    ['the address', () => history.pushState(null, '', '/other')],
    ['the size of the window', () => vi.stubGlobal('innerWidth', 420)],
    ['the place that is looked at', () => vi.stubGlobal('scrollY', 4000)],
  ])('reads again after a change of %s', (_, change) => {
    const take = readAhead(window, read);
    change();
    take();
    vi.unstubAllGlobals();
    expect(read).toHaveBeenCalledTimes(2);
    expect(take()).toBe(document.body.textContent);
  });

  it('reads again after a change in a shadow tree, or in a frame, also within each other', () => {
    const shadow = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no shadow tree');
    shadow.innerHTML = '<div></div>';
    const inner = shadow.querySelector('div')?.attachShadow({ mode: 'open' });
    const frame = fillFrame();
    for (const part of [shadow, inner, frame]) {
      read.mockClear();
      const take = readAhead(window, read);
      part?.append('More.');
      take();
      expect(read).toHaveBeenCalledTimes(2);
    }
  });

  it('reads again where an element is given a shadow tree, and where a frame has another document, or begins to tell something', () => {
    const given = readAhead(window, read);
    const shadow = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>What is shown now.</p>';
    given();
    expect(read).toHaveBeenCalledTimes(2);

    const frame = document.querySelector('iframe');
    const begins = readAhead(window, read);
    fillFrame();
    begins();
    expect(read).toHaveBeenCalledTimes(4);
    const other = readAhead(window, read);
    const body = document.createElement('body');
    body.textContent = 'Another document, of other boats. '.repeat(10);
    frame?.contentDocument?.body.replaceWith(body);
    other();
    expect(read).toHaveBeenCalledTimes(6);
  });

  it('notices a change that is reported before it is asked', async () => {
    const take = readAhead(window, read);
    document.body.append('More.');
    await Promise.resolve();
    expect(take()).toContain('More.');
  });

  it('gives what was read once: the next time it reads again', () => {
    const take = readAhead(window, read);
    take();
    take();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps what was read for half a minute', () => {
    const take = readAhead(window, read);
    vi.advanceTimersByTime(30_001);
    take();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads what is still loading again', async () => {
    // The getter is taken from the prototype once, when the module is loaded
    vi.resetModules();
    const state = vi.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue('interactive');
    const fresh = await import('./read-ahead');
    fresh.readAhead(window, read)();
    state.mockRestore();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not read ahead what is very large', () => {
    const all = vi.spyOn(Document.prototype, 'getElementsByTagName');
    all.mockReturnValueOnce({ length: 20_001 } as HTMLCollectionOf<Element>);
    readAhead(window, read);
    all.mockRestore();
    expect(read).not.toHaveBeenCalled();
  });
});
