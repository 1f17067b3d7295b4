/** What the browser shows of the extension: its name, its description, its shortcut. */
export const manifest = {
  extensionName: 'Menbe – archive sources',
  extensionDescription: 'Archive the articles you read, with their source and the time, in your own browser.',
  archivePageCommand: 'Archive this page',
  highlightCommand: 'Highlight the selection on an archived page',
} as const;
