import { biblatexEntry, escapeLatex } from '../../cite/styles/biblatex';
import type { Reference } from './reference';

/** An entry of a BibLaTeX file, with what the user added. */
export function biblatexRecord(reference: Reference, key: string): string {
  const { abstract, tags, note } = reference;
  const entry = biblatexEntry(reference, key, [
    ['abstract', escapeLatex(abstract ?? '')],
    ['keywords', escapeLatex(tags.join(', '))],
    ['annotation', escapeLatex(note ?? '')],
  ]);
  return `${entry}\n\n`;
}
