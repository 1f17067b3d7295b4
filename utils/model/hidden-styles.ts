/** Styles of a page that Chromium leaves out of MHTML: of style elements in shadow trees, and of sheets that scripts gave to a tree. */
export interface HiddenStyles {
  /** Of the document. */
  document: string;
  /** Of each shadow tree, in the order of the page, a host's before those within it; `''` where it has none. */
  shadows: string[];
  /** How many sheets could not be read, or were too large together. */
  unread: number;
}
