/**
 * English, the reference language: every text a user sees. `{name}` is a placeholder; an object holds plural forms
 * (CLDR categories) chosen by the `count` parameter.
 */
export const messages = {
  manifest: {
    extensionName: 'Menbe – archive sources',
    extensionDescription: 'Archive the articles you read, with their source and the time, in your own browser.',
    archivePageCommand: 'Archive this page',
  },
};
