// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { placeCaptions } from './place-captions';
import { readBlocks } from './read-blocks';

/** The content after all blocks were kept but those that begin with a minus. */
function placed(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const page = readBlocks(body);
  placeCaptions(
    page,
    page.blocks.map(({ text }) => !text.startsWith('-')),
    body,
  );
  return body.innerHTML;
}

describe('placeCaptions', () => {
  it('makes a figure of a picture and the caption beside it', () => {
    expect(
      placed('<p>Text</p><div class="photo"><img src="a.png"><div class="caption">The harbour</div></div>'),
    ).toBe('<p>Text</p><figure><img src="a.png"><figcaption>The harbour</figcaption></figure>');
    expect(
      placed('<div class="media"><div><img src="a.png"></div><div><p>The <b>harbour</b></p></div></div>'),
    ).toBe('<figure><div><img src="a.png"></div><figcaption><p>The <b>harbour</b></p></figcaption></figure>');
  });

  it('puts the credit into the caption', () => {
    expect(
      placed('<div class="image"><img src="a.png"><p>The harbour</p><span>Photo</span><p>Jane Doe</p></div>'),
    ).toBe(
      '<figure><img src="a.png"><figcaption>The harbour<p>Jane Doe</p></figcaption><span>Photo</span></figure>',
    );
  });

  it('keeps a caption of several lines, and one around a caption element', () => {
    expect(placed('<div class="photo"><img src="a.png"><div>The harbour<br><br>Jane Doe</div></div>')).toBe(
      '<figure><img src="a.png"><figcaption>The harbour<br><br>Jane Doe</figcaption></figure>',
    );
    const around = '<figure><img src="a.png"><div>Look:<figcaption>The harbour</figcaption></div></figure>';
    expect(placed(around)).toBe(around);
  });

  it('completes a figure without caption element', () => {
    expect(placed('<figure><img src="a.png"><p>The harbour</p></figure>')).toBe(
      '<figure><img src="a.png"><figcaption>The harbour</figcaption></figure>',
    );
    const whole = '<figure><img src="a.png"><figcaption>The harbour</figcaption></figure>';
    expect(placed(whole)).toBe(whole);
  });

  it.each([
    ['a picture in a paragraph', '<p class="image">Text <img src="a.png"> and more</p>'],
    ['boxes that are called otherwise', '<div><img src="a.png"><p>The harbour</p></div>'],
    [
      'a text with a picture',
      `<div class="media"><img src="a.png"><p>${'Much to say. '.repeat(60)}</p></div>`,
    ],
    ['many texts', '<div class="media"><img src="a.png"><p>One</p><p>Two</p><p>Three</p><p>Four</p></div>'],
    ['a heading', '<div class="image"><img src="a.png"><h2>The harbour</h2></div>'],
    [
      'a table',
      '<table class="image"><tbody><tr><td><img src="a.png"></td><td>One</td></tr></tbody></table>',
    ],
    ['what was left out', '<div class="image"><img src="a.png"><p>-The harbour</p></div>'],
  ])('leaves %s', (_, html) => {
    expect(placed(html)).toBe(html);
  });
});
