/** What `npm start -- --help` prints. */
export const USAGE = `Usage:
  npm start                      opens a browser with Menbe on a sample article
  npm start -- URL…              opens these pages instead
  npm start -- --headless --out FILE URL…
                                 archives each page without a window and exports all to FILE
  npm start -- convert IN OUT    reads a file or folder that the library imports, an export of Menbe or of another tool, and
                                 writes what the library exports, without a browser; the end of OUT's name says what:
                                 .csv, .parquet, .ndjson, .md.zip, .epub, .ris, … Nothing is overwritten.

Options:
  --headless       no window: open, archive and export unattended
  --out FILE       where the export goes (with --headless; menbe-YYYY-MM-DD.json in this folder if not given)
  --urls LIST.txt  reads addresses from a file, one a line; empty lines and lines starting with # are skipped
  --results FILE   what became of each address (with --headless; FILE ends in .json or .csv; may be given twice): asked
                   and final address, status, code, kind, words and id of the source
  --profile DIR    keeps the browser profile, and so the archive, in DIR. A batch that was cut off goes on where it
                   stopped when it is started again with the same list and profile.
  --help           shows this

A page that is not archived is listed with Menbe's own error code, or one of these: http-404 (or another status),
download (the address is a file to save), picture, svg (a drawing without words), video, audio, too-much-memory,
browser-crashed, missing-from-export.
A page that is archived and looks wrong is listed as one to check: soft-404 (it says it is not there), login (a form for a
password and a few words), few-words, capture-timeout (archived after its time was over).

Exit code: 0 all pages are archived (some may be to check), 1 some are not (each is listed with its error code), 2 wrong usage, 130 stopped.
Environment: CHROMIUM_PATH is the browser to use, MENBE_CHROMIUM_ARGS holds further flags for it.`;

/** The command was called wrongly. The message is for the person who called it. */
export class UsageError extends Error {
  override name = 'UsageError';
}
