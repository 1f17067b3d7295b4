/** Name of the file in the ZIP of a rescue that the library imports. */
export const RESCUED_EXPORT = 'menbe-export.json';

/** Name of the file that says what was read and what was not. */
export const RESCUE_REPORT = 'report.json';
