import type { ExportItem } from '../../model/export-item';
import type { HtmlNode } from '../html/html-tree';
import { ownWords } from '../texts/own-words';
import { withoutUnseen } from '../texts/without-unseen';
import type { ReadingWords } from '../texts/reading-words';
import { escapeLineStarts, escapeText } from './escape-text';
import { frontMatter, type NotedItem } from './front-matter';
import { htmlToMarkdown } from './html-to-markdown';

/** What a note is made of. */
export type MarkdownItem = NotedItem & Pick<ExportItem, 'note' | 'highlights'>;

/** Stand before what the user wrote: by them a reader of the file knows where the article ends, whatever the language. */
const MARKERS = { note: '<!-- menbe: note -->', highlights: '<!-- menbe: highlights -->' };

/** What a note needs beside its source. */
interface NoteNeeds {
  words: Pick<ReadingWords, 'note' | 'highlights'>;
  /** Where a picture is, by its address in the article. */
  pictureAt: (src: string) => string;
}

/**
 * A source as a note: properties, the article, then the user's highlights as quotes with their comments, and the note as it was
 * written.
 * @param nodes the article
 */
export function sourceMarkdown(item: MarkdownItem, nodes: readonly HtmlNode[], needs: NoteNeeds): string {
  const { words, pictureAt } = needs;
  const { note, highlights } = ownWords(item);
  const parts = [htmlToMarkdown(nodes, pictureAt)];
  if (highlights.length > 0)
    parts.push(
      MARKERS.highlights,
      `## ${escapeText(words.highlights)}`,
      ...highlights.flatMap(highlightBlocks),
    );
  if (note !== null) parts.push(MARKERS.note, `## ${escapeText(words.note)}`, withoutUnseen(note));
  return `${frontMatter(item)}\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A comment follows its quote. It is Markdown, if anything, and stays as it was written. */
function highlightBlocks({ quote, comment }: { quote: string; comment: string | null }): string[] {
  const lines = escapeLineStarts(escapeText(withoutUnseen(quote))).split('\n');
  return [
    lines.map((line) => `> ${line}`.trimEnd()).join('\n'),
    ...(comment === null ? [] : [withoutUnseen(comment)]),
  ];
}
