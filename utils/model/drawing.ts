/** What a canvas of a page showed. */
export interface Drawing {
  /** Its width and height in pixels, for people. */
  size: string;
  /** As a `data:` address; `null` where it may not be read, because it shows pictures of other sites, or is too large. */
  data: string | null;
}
