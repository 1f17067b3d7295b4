/** The lists of articles in Omnivore's ZIP, of twenty each. */
export const OMNIVORE_METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/;
