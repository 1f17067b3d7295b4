// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { placeStreamedParts } from './streamed-parts';

function placed(html: string): HTMLElement {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  placeStreamedParts(doc);
  return doc.body;
}

describe('placeStreamedParts', () => {
  it('puts each part in its place', () => {
    const body = placed(
      '<main><template id="B:1"></template>, <template id="B:0"></template></main>' +
        '<div hidden id="S:0">a <b>b</b></div><div hidden id="S:1">c</div>',
    );
    expect(body.querySelector('main')?.textContent).toBe('c, a b');
    expect(body.textContent).toBe('c, a b');
    expect(body.querySelector('main b')).not.toBeNull();
    expect(body.querySelector('template,[hidden]')).toBeNull();
  });

  it('finds places within other parts, whichever came first', () => {
    const inner = '<div hidden id="S:b"><i>inner</i></div>';
    const outer = '<div hidden id="S:a"><section><template id="B:b"></template></section></div>';
    for (const parts of [inner + outer, outer + inner]) {
      const body = placed(`<main><template id="B:a"></template></main>${parts}`);
      expect(body.querySelector('main section i')?.textContent).toBe('inner');
      expect(body.querySelectorAll('i')).toHaveLength(1);
      expect(body.querySelector('template,[hidden]')).toBeNull();
    }
  });

  it('takes away what stood there until it came, and nothing else', () => {
    const main =
      '<main><p>before</p><!--$?--><template id="B:0"></template><p>Loading</p>, please wait<!--/$--><p>after</p></main>';
    const body = placed(`${main}<div hidden id="S:0">part</div>`);
    expect(body.textContent).toBe('beforepartafter');
    const other = placed(
      '<main><template id="B:0"></template><p>after</p></main><div hidden id="S:0">part</div>',
    );
    expect(other.textContent).toBe('partafter');
    // As long as it has not come, it is what the reader sees
    expect(placed(main).innerHTML).toBe(main);
  });

  it('shows a part that has no place where it stands', () => {
    for (const own of ['', '<template id="B:0"></template>']) {
      const part = placed(`<div hidden id="S:0">${own}<p>a</p></div>`).querySelector('p')?.parentElement;
      expect(part?.hidden).toBe(false);
    }
  });

  it.each([
    '<div hidden="" id="menu">a</div>',
    '<main><template id="B:0"></template></main><div id="S:0">a</div>',
    '<main><template id="B:0"></template></main>',
  ])('leaves %s as it is', (html) => {
    expect(placed(html).innerHTML).toBe(html);
  });
});
