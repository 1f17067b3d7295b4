/** Restoring backups. */
export const restore = {
  title: 'Restore a backup',
  open: 'Restore a backup…',
  reading: 'Reading and checking the backup: {percent}',
  restoring: 'Restoring: {items} sources looked at, {percent} of the backup read',
  noneTitle: 'No backup of Menbe is here',
  noneHint:
    'Choose the folder that holds files such as “00001-manifest.json”. Archives that were exported as a file are imported with “Choose a file”.',
  another: 'Choose something else',
  whichSet: 'Backups of',
  unnamed: 'an unnamed device',
  settingsToo: 'Take over the settings too',
  confirm: 'Restore',
  planTitle: 'Backup of {device}',
  when: 'From {from} to {to}, {size}',
  locked: 'This backup is encrypted. Nothing of it can be read without its passphrase.',
  new: 'New sources',
  there: 'Already in the archive',
  edits: 'Get tags, notes or highlights',
  binned: 'In the bin',
  files: 'Files',
  merges:
    'Nothing in this archive is replaced or removed: what the backup has is added to it. If the restore is interrupted, choose the same folder again; it goes on where it stopped.',
  whole: 'The backup is complete: every file is as it was written.',
  flawsTitle: 'Some of the backup is missing or damaged',
  flawsHint:
    'Everything else is restored. If there is another copy of the folder, restore that one too: what this one lacks is added.',
  manifestUnreadable:
    '{file}: this list of files cannot be read. The files of its backup are read by themselves.',
  manifestNewer: '{file}: written by a later Menbe. Update Menbe to restore it.',
  manifestMisnamed: '{file}: holds the list of another backup.',
  backupMissing: 'Backup {number} is missing.',
  backupsMissing: 'Backups {from} to {to} are missing.',
  backupLocked: 'Backup {number} cannot be opened with these keys: it was made with others, or changed.',
  chainBroken: 'Backup {number} does not follow the one before it: one of the two was exchanged or changed.',
  part: {
    missing: '{file}: is missing or cannot be opened.',
    damaged: '{file}: is damaged. What can still be read of it is restored; texts in it may hold errors.',
    misplaced: '{file}: stands under the name of another file. It is restored nevertheless.',
    unlisted:
      '{file}: no list of files names it, so that nothing says whether it is whole. What can be read of it is restored.',
  },
  damagedLines: {
    one: '{count} row cannot be read.',
    other: '{count} rows cannot be read.',
  },
  ledgerHolds: {
    one: 'The ledger of that profile holds: {count} entry, signed by it. It is kept beside the ledger of this one.',
    other:
      'The ledger of that profile holds: {count} entries, signed by it. It is kept beside the ledger of this one.',
  },
  ledgerShort: 'Entries {from} to {to} are missing or damaged and cannot be kept.',
  ledgerBroken:
    'The ledger of that profile does not hold (entry {number}). It is not kept; the sources are restored nevertheless.',
  ledgerNone: 'The backup has no ledger that can be verified.',
  doneTitle: 'Restored',
  added: 'Restored sources',
  outOfBin: 'Taken out of the bin',
  edited: 'Got tags, notes or highlights',
  filesAdded: 'Restored files',
  filesMissing: 'Files that are missing',
  watches: 'Watched again',
  settings: 'Settings taken over',
  cancelledTitle: 'The restore was cancelled',
  stoppedHint:
    'What was restored so far stays. Restore the same folder again to go on; nothing is added twice.',
  ledgerKept: 'The ledger of the other profile was verified and is kept beside this one.',
  ledgerForked:
    'The ledger of the other profile differs from what is kept of it already, as where a profile was copied. What was there stays.',
  refusedTitle: {
    one: '{count} row is not restored',
    other: '{count} rows are not restored',
  },
  row: '{file}, line {line}',
} as const;
