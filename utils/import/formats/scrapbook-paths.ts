/** The lists of items of a scrapbook, and those of what stands in each of them. */
export const SCRAPBOOK_ITEMS = /(?:^|\/)tree\/meta\d{0,9}\.js$/;
export const SCRAPBOOK_CONTENTS = /(?:^|\/)tree\/toc\d{0,9}\.js$/;

/** The folders of a scrapbook that its lists stand in. */
export const SCRAPBOOK_TREE = /(?:\.wsb\/)?tree\/[^/]*$/;
