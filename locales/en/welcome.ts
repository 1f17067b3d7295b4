/** The first page after installation. */
export const welcome = {
  documentTitle: 'Welcome to Menbe',
  title: 'Keep what you read',
  lead: 'Menbe archives the article in front of you: its text, where it comes from, and when you saw it. Everything here can be skipped.',
  skip: 'Skip, to the library',
  pin: 'Pin Menbe to the toolbar',
  pinInChromium: 'Press the puzzle piece beside the address bar, then the pin beside Menbe.',
  pinInFirefox:
    'Press the puzzle piece beside the address bar, then the cog beside Menbe, and choose “Pin to Toolbar”.',
  pinned: 'Menbe is in the toolbar.',
  trial: 'Archive a first article',
  trialHint:
    'Open any article in another tab, press the Menbe button there, then Archive. It then appears here. (This page belongs to Menbe itself and cannot be archived.)',
  trialExample: 'For example: “{title}” in Wikipedia (opens in a new tab)',
  trialDone: 'Archived:',
  stored: 'What is stored where',
  storedHere: 'All you archive is in this browser, on this device: texts, pictures, notes and tags.',
  storedSent: 'Nothing is sent to anyone, unless you have pages watched or ask for trusted time.',
  storedLost: 'Whoever removes Menbe from the browser removes the archive too: export it now and then.',
  device: 'This device',
  deviceExample: 'e.g. Office laptop',
  import: 'Bring what you have',
  done: 'To the library',
} as const;
