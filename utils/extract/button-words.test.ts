// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { keepButtonWords } from './button-words';

function left(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  keepButtonWords(body);
  return body.querySelector('button') ? 'a control' : body.innerHTML;
}

const ANSWER = '<div>Everybody who has lived in the town for three years.</div>';

it.each([
  ['<h3><button>Who may apply?</button></h3>', '<h3>Who may apply?</h3>'],
  ['<dt><button><b>Who</b> may apply?</button></dt>', '<dt><b>Who</b> may apply?</dt>'],
  [
    '<p>Eaten by <button>shipworms</button>, which are clams.</p>',
    '<p>Eaten by shipworms, which are clams.</p>',
  ],
  ['<p><button>Shipworms</button> are clams.</p>', '<p>Shipworms are clams.</p>'],
  [
    `<div><button aria-expanded="false">Who may apply?</button>${ANSWER}</div>`,
    `<div>Who may apply?${ANSWER}</div>`,
  ],
])('keeps the words in the button of %s', (html, expected) => {
  expect(left(html)).toBe(expected);
});

it.each([
  '<h3>Who may apply? <button>Copy the link</button></h3>',
  '<p>Much is to be said. <button>Read more</button></p>',
  '<p><button>Share</button> By Jane Doe</p>',
  `<div><button aria-expanded="false">More</button>${ANSWER}</div>`,
  `<nav><button aria-expanded="false">All our topics</button>${ANSWER}</nav>`,
])('leaves the control in %s', (html) => {
  expect(left(html)).toBe('a control');
});
