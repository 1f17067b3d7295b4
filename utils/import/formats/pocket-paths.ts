/** The tables in Pocket's ZIP, of at most 10,000 links each. */
export const POCKET_TABLE = /(?:^|\/)part_\d+\.csv$/;
