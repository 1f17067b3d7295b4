import { keepButtonWords } from './button-words';
import { placeCode } from './code-blocks';
import { placeFormulas } from './formulas';

/** Makes what pages draw with scripts and controls plain text: formulas, code, words in buttons. Changes `root`. */
export function mendContent(root: ParentNode): void {
  placeFormulas(root);
  placeCode(root);
  keepButtonWords(root);
}
