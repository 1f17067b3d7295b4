/** An element that makes lines of its own, or stands around such elements. */
export interface Box {
  element: Element;
  parent: Box | null;
  depth: number;
  /** See CLASS_SIGNALS. */
  signals: number;
  /** See TAG_SIGNALS. */
  tags: number;
  /** Number of its tag and class: equal for boxes that are alike. */
  kind: number;
  /** Place in BlockPage.boxes. */
  index: number;
  /** Blocks `first` to `last - 1`, in the order of the page, stand in the box. */
  first: number;
  last: number;
  /** Whether nobody could see it; see UNSEEN. */
  unseen: boolean;
  /** Pictures, videos and frames in it. */
  pictures: number;
}

/** A run of text between the edges of boxes: a paragraph, a heading, a line of links. */
export interface Block {
  /** The innermost box around it. */
  box: Box;
  /** Index in BlockPage.texts of the block's first text node, and one past its last. */
  firstText: number;
  lastText: number;
  text: string;
  /** Characters of `text` in links, in bold and in italics. */
  linkLength: number;
  boldLength: number;
  italicLength: number;
}

/** A page's text as blocks. */
export interface BlockPage {
  blocks: Block[];
  /** In the order of the page: a box comes before those in it. */
  boxes: Box[];
  /** Every text node that belongs to a block, in the order of the page. */
  texts: Text[];
}
