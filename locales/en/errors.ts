import { syncErrors } from './sections/sync-errors';

/** For every ErrorCode what happened, and what to do next. */
export const errors = {
  'restricted-browser-page': {
    title: 'The browser keeps this page to itself',
    nextStep: 'Extensions cannot read the browser’s own pages. Open a web page and archive that.',
  },
  'restricted-store': {
    title: 'Extensions cannot read the extension store',
    nextStep: 'The browser protects this site. Archive another page.',
  },
  'restricted-pdf': {
    title: 'This is a PDF, not a web page',
    nextStep:
      'Menbe cannot read the PDF viewer. If the site has the article as a web page, archive that one.',
  },
  'restricted-view-source': {
    title: 'This tab shows source code',
    nextStep: 'Open the page itself and archive it there.',
  },
  'restricted-error-page': {
    title: 'The page did not load',
    nextStep: 'The browser shows an error instead. Reload, and archive once you see the page.',
  },
  'restricted-file': {
    title: 'Menbe may not read files on this computer',
    nextStep:
      'Turn on “Allow access to file URLs” for Menbe in the browser’s extension settings, then try again.',
  },
  'restricted-policy': {
    title: 'A rule of this browser keeps extensions out of this site',
    nextStep: 'Whoever manages this browser set it. Ask them, or archive the page in another browser.',
  },
  'page-not-granted': {
    title: 'Menbe was not allowed to read this page',
    nextStep:
      'Error pages, source code, empty tabs and addresses that hold a name and a password cannot be read. On a web page, click the Menbe button in the toolbar, then archive.',
  },
  'page-with-password': {
    title: 'The address of this page holds a name and a password',
    nextStep:
      'The browser lets no extension read such a page. Open its address without them, sign in when you are asked, then archive.',
  },
  'page-loading': {
    title: 'The page is still loading',
    nextStep: 'Wait until the text is there, then archive again.',
  },
  'page-crashed': {
    title: 'The browser could not show this page: it crashed',
    nextStep:
      'Reload it and archive once you see the text. If it crashes again, it is too much for the browser, and for Menbe too.',
  },
  'page-empty': {
    title: 'There is no text on this page',
    nextStep: 'If the article appears after a click or a scroll, do that first, then archive again.',
  },
  'page-too-large': {
    title: 'The page is too large to archive',
    nextStep: 'Select the part you need and archive the selection from the page’s context menu.',
  },
  'frame-refused': {
    title: 'The browser did not let Menbe into this page',
    nextStep:
      'Reload the page and try again. If the text sits in a frame, open that frame in a tab of its own.',
  },
  'selection-empty': {
    title: 'No text is selected',
    nextStep: 'Select the text you want, then choose “Archive selection” again.',
  },
  navigated: {
    title: 'The tab went to another page meanwhile',
    nextStep: 'Nothing was stored. Archive again on the page you want.',
  },
  'tab-closed': {
    title: 'The tab was closed before the page was stored',
    nextStep: 'Nothing was stored. Open the page again and archive it.',
  },
  'capture-timeout': {
    title: 'The page took too long to answer',
    nextStep: 'Nothing was stored. Let the page settle or reload it, then archive again.',
  },
  'capture-interrupted': {
    title: 'The browser stopped Menbe before it was done',
    nextStep: 'Nothing half-done was stored. Archive again.',
  },
  'extraction-failed': {
    title: 'Menbe could not read the text of this page',
    nextStep: 'Reload and try again, or select the text and archive the selection from the context menu.',
  },
  'database-blocked': {
    title: 'The archive cannot be opened',
    nextStep: 'Close other Menbe tabs. If the browser clears site data on exit, allow storage for Menbe.',
  },
  'database-corrupt': {
    title: 'The browser reports that the archive is damaged',
    nextStep:
      'Restart the browser. If it stays so, keep a copy of the browser profile before you do anything else.',
  },
  'database-newer': {
    title: 'The archive was made by a newer Menbe',
    nextStep: 'Update Menbe in the browser’s extension settings. Your sources are untouched.',
  },
  'database-lost': {
    title: 'The browser has lost the archive and begun an empty one',
    nextStep:
      'Do not clear anything. Import your newest export; with a backup of the browser profile, close the browser and restore it.',
  },
  'database-closed': {
    title: 'The connection to the archive was closed',
    nextStep: 'Close this page and open it again.',
  },
  'quota-exceeded': {
    title: 'There is no room left to store this',
    nextStep: 'Free space on the disk, or export and delete sources you no longer need. Nothing was changed.',
  },
  'verification-failed': {
    title: 'What was stored does not match what was read',
    nextStep: 'The version was not stored. Archive again; if it happens again, check the disk.',
  },
  'snapshot-missing': {
    title: 'This version is not in the archive',
    nextStep: 'It may have been deleted. Go back to the library and look for the source there.',
  },
  'search-incomplete': {
    title: 'Search does not cover all sources yet',
    nextStep: 'It is being prepared in the background. Try again when the library says that it is done.',
  },
  'comparison-failed': {
    title: 'The versions could not be compared',
    nextStep: 'Try again. If it fails again, read the two versions one after the other.',
  },
  'attachment-damaged': {
    title: 'A saved file of this page is damaged',
    nextStep: 'The text is safe. Archive the page again if it is still there.',
  },
  'export-cancelled': {
    title: 'The export was cancelled',
    nextStep: 'No file was saved. Start it again when you like.',
  },
  'export-failed': {
    title: 'The export could not be finished',
    nextStep: 'No file was saved. Check that the disk has room, then export again.',
  },
  'import-cancelled': {
    title: 'The import was cancelled',
    nextStep:
      'What had been added stays. Import the same file again to add the rest: nothing is added twice.',
  },
  'import-file-unreadable': {
    title: 'This file could not be read to its end',
    nextStep: 'It may have been changed, moved or unplugged meanwhile. Choose it again.',
  },
  'import-package': {
    title: 'This file is an evidence package',
    nextStep:
      'Its sources can be imported: unpack it, then choose the file data/menbe-export.json that is in it.',
  },
  'import-web-archive': {
    title: 'This file is a web archive (WACZ)',
    nextStep: 'No page can be read from it. Export the same sources as JSON and choose that file.',
  },
  'import-not-json': {
    title: 'This file is not JSON',
    nextStep: 'Choose a file that Menbe exported: its name looks like menbe-2026-01-31-1405-all.json.',
  },
  'import-not-menbe': {
    title: 'This file is not a Menbe export',
    nextStep: 'Choose a file that Menbe exported: its name looks like menbe-2026-01-31-1405-all.json.',
  },
  'import-version-unknown': {
    title: 'This export is of a version Menbe does not know',
    nextStep: 'Update Menbe, then import the file again.',
  },
  'import-truncated': {
    title: 'This file is cut off before its end',
    nextStep: 'Something interrupted it while it was saved or copied. Get a complete copy and import that.',
  },
  'import-format-unknown': {
    title: 'This file is of no kind that Menbe knows',
    nextStep:
      'Menbe reads its own exports, and links that other tools give out as JSON, CSV, HTML or ZIP. Open it to see what it is, or export once more from the tool that made it.',
  },
  'import-too-large': {
    title: 'This file is too large to be read at once',
    nextStep: 'Export in several parts, for example by year or folder, and import them one after the other.',
  },
  'import-more-follows': {
    title: 'This file holds more than one list of sources',
    nextStep:
      'Programs read such files in different ways. Get the export as Menbe saved it, each in a file of its own.',
  },
  'backup-cancelled': {
    title: 'The backup was cancelled',
    nextStep: 'Nothing of it counts. The backups before it are still there.',
  },
  'backup-differs': {
    title: 'What was written to the backup could not be read back the same',
    nextStep: 'The disk or drive may be faulty. Try again, or choose another folder in the settings.',
  },
  'backup-place-lost': {
    title: 'The folder for backups cannot be written to',
    nextStep: 'Connect the drive, or choose the folder again in the settings under Backup.',
  },
  'backup-place-full': {
    title: 'There is no space left where backups go',
    nextStep: 'Make room there, or choose another folder in the settings under Backup.',
  },
  'backup-asked': {
    title: 'The browser asked where to save the backup, and it was not saved',
    nextStep:
      'Turn off “Ask where to save each file before downloading” in the browser’s settings for downloads, or choose a folder for backups instead.',
  },
  ...syncErrors,
  unexpected: {
    title: 'Something went wrong that Menbe did not expect',
    nextStep: 'Try again. If it happens again, report it with the technical details.',
  },
} as const;
