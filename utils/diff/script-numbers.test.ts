import { expect, it } from 'vitest';
import { plainDigits } from '../model/script-digits';
import { withScriptNumbers } from './script-numbers';

it.each([
  ['10 6', '10<sup> 6</sup>', '10 ⁶'],
  ['106 kg of CO2', '10<sup>6</sup> kg of CO<sub>2</sub>', '10⁶ kg of CO₂'],
  ['10-6, 10−123', '10<sup>-6</sup>, 10<sup>−123</sup>', '10⁻⁶, 10⁻¹²³'],
  [
    'the 1st, a note[2], Ca2+',
    'the 1<sup>st</sup>, a note<sup>[2]</sup>, Ca<sup>2+</sup>',
    'the 1st, a note[2], Ca²⁺',
  ],
  ['a word12', 'a word<sup><a href="#n">12</a></sup>', 'a word¹²'],
])('sets numbers above and below the line apart: %s', (text, html, expected) => {
  const article = { text: `First.\n${text}\n\nLast.`, html: `<p>First.</p><p>${html}</p><p>Last.</p>` };
  const own = withScriptNumbers(article);
  expect(own).toBe(`First.\n${expected}\n\nLast.`);
  expect(withScriptNumbers({ ...article, text: own })).toBe(own);
  expect(plainDigits(own)).toBe(article.text.replace('−', '-'));
});
