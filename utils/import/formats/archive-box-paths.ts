/** What ArchiveBox says of a snapshot, in a folder that is called by its time; newer versions write lines. */
export const ARCHIVE_BOX_INDEX = /(?:^|\/)\d{9,10}(?:\.\d{1,9})?\/index\.jsonl?$/;
