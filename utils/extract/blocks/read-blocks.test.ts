// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { BlockPage } from './block-page';
import { readBlocks } from './read-blocks';
import { TAG_SIGNALS } from './tag-signals';

function read(html: string): BlockPage {
  return readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
}

function texts(html: string): string[] {
  return read(html).blocks.map(({ text }) => text.trim());
}

/** The signals of the first element of this kind. */
function signalsOf(html: string, selector: string): string[] {
  const tags = read(html).boxes.find(({ element }) => element.matches(selector))?.tags ?? 0;
  return TAG_SIGNALS.filter((_, index) => (tags & (1 << index)) !== 0);
}

describe('readBlocks', () => {
  it('makes a block of every run of text between the edges of boxes', () => {
    const html = '<h1>Körpü</h1><ul><li>bir<li>iki</ul><table><tr><th>il<td>2025</table>';
    expect(texts(html)).toEqual(['Körpü', 'bir', 'iki', 'il', '2025']);
    expect(texts('<p>The <b>old</b> <a href="/"><i>bridge</i></a>, <x-y>open</x-y></p>')).toEqual([
      'The old bridge, open',
    ]);
  });

  it('gives text beside a box to the box around both', () => {
    const { blocks } = read('<div>before<p>within</p>after</div>');
    expect(blocks.map(({ text, box }) => [text, box.element.nodeName])).toEqual([
      ['before', 'DIV'],
      ['within', 'P'],
      ['after', 'DIV'],
    ]);
  });

  it('parts lines at two line breaks in a row, not at one', () => {
    expect(texts('<p>one <br>line<br><br>two <br>lines<br>\n<br>three</p>')).toEqual([
      'one line',
      'two lines',
      'three',
    ]);
  });

  it('tells links side by side apart', () => {
    expect(texts('<p><a href="/1">one</a><a href="/2">two</a></p>')).toEqual(['one two']);
    expect(texts('<p>over<a href="/1">lap</a>ping</p>')).toEqual(['overlapping']);
  });

  it('collapses white space, and counts none as text', () => {
    const { blocks, texts: nodes } = read('<div>\n <p>a\n   b\t<b>c</b>\n</p>\n <p> \n</p></div>');
    expect(blocks.map(({ text }) => text.trim())).toEqual(['a b c']);
    expect(nodes.map(({ data }) => data.trim())).toEqual(['a\n   b', 'c']);
  });

  it.each([
    '<script>not</script>',
    '<style>not</style>',
    '<template>not</template>',
    '<textarea>not</textarea>',
    '<select><option>not</select>',
    '<button>not</button>',
    '<iframe>not</iframe>',
    '<video>not</video>',
    '<object>not</object>',
    '<canvas>not</canvas>',
    '<svg><text>not</text></svg>',
    '<math><mi>not</mi></math>',
    '<!-- not -->',
  ])('passes over %s and goes on behind it', (html) => {
    const { blocks } = read(`<div><p>a ${html}<i></i>b</p>c</div>`);
    expect(blocks.map(({ text, box }) => [text, box.element.nodeName])).toEqual([
      ['a b', 'P'],
      ['c', 'DIV'],
    ]);
  });

  it('counts the characters in links that lead somewhere', () => {
    const { blocks } = read(
      '<p>see <a href="/a">this <b>one</b></a> or <a name="x">that</a></p><a href="/b"><p>four</p></a>none',
    );
    expect(blocks.map(({ linkLength }) => linkLength)).toEqual([8, 0 + 4, 0]);
  });

  it('says which blocks stand in which box', () => {
    const { boxes } = read('<main><h1>a</h1><section><p>b</p><p>c</p></section><div></div></main>');
    const shown = boxes.map(({ element, first, last, depth }) => [element.nodeName, first, last, depth]);
    expect(shown).toEqual([
      ['BODY', 0, 3, 0],
      ['MAIN', 0, 3, 1],
      ['H1', 0, 1, 2],
      ['SECTION', 1, 3, 2],
      ['P', 1, 2, 3],
      ['P', 2, 3, 3],
      ['DIV', 3, 3, 2],
    ]);
    expect(boxes.map(({ index }) => index)).toEqual(boxes.map((_, at) => at));
    expect(boxes[5]?.parent).toBe(boxes[3]);
  });

  it('says which text nodes a block is made of', () => {
    const page = read('<p>a <b>b</b> c</p><p>d</p>');
    const nodes = page.blocks.map(({ firstText, lastText }) =>
      page.texts.slice(firstText, lastText).map(({ data }) => data),
    );
    expect(nodes).toEqual([['a ', 'b', ' c'], ['d']]);
  });

  it.each([
    ['<nav>x</nav>', 'nav', ['nav']],
    ['<div role="navigation">x</div>', 'div', ['nav']],
    ['<div role="complementary">x</div>', 'div', ['aside']],
    ['<ul role="menu"><li>x</ul>', 'ul', ['ul', 'role-nav']],
    ['<section hidden>x</section>', 'section', ['section', 'hidden']],
    ['<p aria-hidden="true">x</p>', 'p', ['hidden']],
    ['<p aria-hidden="false">x</p>', 'p', []],
    ['<p style="color: red; DISPLAY : none">x</p>', 'p', ['hidden']],
    ['<p style="visibility:hidden">x</p>', 'p', ['hidden']],
    ['<p style="x-display: none">x</p>', 'p', []],
    ['<article><h2>x</h2></article>', 'h2', ['heading']],
  ])('reads what %s is', (html, selector, signals) => {
    expect(signalsOf(html, selector)).toEqual(signals);
  });
});
