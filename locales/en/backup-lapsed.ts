/** A backup that waits until the user allows again what the browser does not allow any more. */
export const backupLapsed = {
  title: 'The backup waits for your click',
  folder: 'The browser wants to be asked again before Menbe may write into the folder.',
  downloads: 'Menbe may no longer save to the downloads: that permission was taken back.',
  goOn: 'Go on with the backup',
} as const;
