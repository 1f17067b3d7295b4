/** The lists of items of a scrapbook. */
export const SCRAPBOOK_ITEMS = /(?:^|\/)tree\/meta\d{0,9}\.js$/;

/** The lists of what stands in which of its items. */
export const SCRAPBOOK_CONTENTS = /(?:^|\/)tree\/toc\d{0,9}\.js$/;

/** The folders of a scrapbook that its lists stand in. */
export const SCRAPBOOK_TREE = /(?:\.wsb\/)?tree\/[^/]*$/;
