import type { Annotation } from '../raw-annotations';

/**
 * The highlights in Omnivore's Markdown: a quote behind `> `, in which empty lines are `> ` too; below it, parted by empty lines, its
 * labels and its note. What stands before the first quote is a note of the article.
 */
export function omnivoreHighlights(markdown: string): Annotation[] {
  const annotations: Annotation[] = [];
  for (const block of blocksOf(markdown)) {
    const last = annotations.at(-1);
    if (block.startsWith('> ')) annotations.push({ quote: quoteIn(block), comment: null, markedAt: null });
    else if (last) last.comment = last.comment === null ? block : `${last.comment}\n\n${block}`;
    else annotations.push({ quote: null, comment: block, markedAt: null });
  }
  return annotations;
}

/** What empty lines part. A line of a quote that holds nothing but `> ` is no empty one. */
function blocksOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .split('\n\n')
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

function quoteIn(block: string): string {
  return block
    .split('\n')
    .map((line) => line.replace(/^> ?/, ''))
    .join('\n')
    .trim();
}
