/** Where content is made fit, and what it needs from around. */
export interface XhtmlContext {
  /** The path of a picture in the book; undefined where it is not in it. */
  pictureAt: (src: string) => string | undefined;
  /** Stands for a picture without words of its own. */
  pictureWords: string;
  inLink: boolean;
  /** Ids so far: each may be there once. */
  ids: Set<string>;
}
