/** A text of the user that a later edit in a file would have replaced: it is kept below the file's text. */
export type KeptText = {
  /** The stored text. */
  text: string;
} & (
  | {
      what: 'note' | 'comment';
      /** Address of the page. */
      pageUrl: string;
    }
  | { what: 'case-note'; caseName: string }
);
