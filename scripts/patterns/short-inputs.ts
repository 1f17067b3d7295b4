/** A file whose patterns see short texts only, because they are cut or left out before. */
interface ShortInput {
  file: string;
  /** Characters of the longest text. */
  longest: number;
  /** What keeps the texts short. */
  because: string;
}

/** Patterns that would be slow on long texts, and never meet them. What is not needed here any more fails the test. */
export const SHORT_INPUTS: readonly ShortInput[] = [
  {
    file: 'utils/extract/metadata/names.ts',
    longest: 500,
    because: '`namesIn` cuts each piece of a byline at `MAX_PIECE`',
  },
  {
    file: 'utils/extract/metadata/name-words.ts',
    longest: 500,
    because: 'only `names.ts` uses them, on parts of such a piece',
  },
  {
    file: 'utils/extract/metadata/title-parts.ts',
    longest: 500,
    because: 'titles are cut by `cleanText`, which leaves no runs of white space either',
  },
  {
    file: 'utils/extract/source/attributions.ts',
    longest: 1200,
    because: 'paragraphs longer than `MAX_BLOCK` are left out',
  },
  {
    file: 'utils/extract/source/memento.ts',
    longest: 4000,
    because: 'addresses longer than `LONGEST_ADDRESS` are left out',
  },
  {
    file: 'utils/extract/source/read-stated-counts.ts',
    longest: 200,
    because: 'texts longer than `MAX_LENGTH` are left out; folding makes a text a little longer at most',
  },
  { file: 'utils/watch/decode-html.ts', longest: 1024, because: 'the first `PRESCAN` bytes are read' },
];
