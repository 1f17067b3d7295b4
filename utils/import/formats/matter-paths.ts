/** The table of articles in Matter's ZIP. */
export const MATTER_TABLE = /(?:^|\/)_matter_history\.csv$/;
