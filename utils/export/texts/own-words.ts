import type { ExportItem } from '../../model/export-item';

/** What the user added to a source. */
export interface OwnWords {
  note: string | null;
  highlights: { quote: string; comment: string | null }[];
}

/** The user's words in an item; notes and comments without a letter are none. */
export function ownWords({ note, highlights }: Pick<ExportItem, 'note' | 'highlights'>): OwnWords {
  return {
    note: written(note),
    highlights: highlights.map(({ body, target }) => ({
      quote: target.selector.exact,
      comment: written(body.map(({ value }) => value).join('\n\n')),
    })),
  };
}

const written = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());
