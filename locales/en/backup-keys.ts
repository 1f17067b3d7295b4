/** Encryption of backups: setting it up, and unlocking them. */
export const backupKeys = {
  title: 'Encrypt the backups',
  state: 'Encryption',
  on: 'With a passphrase',
  off: 'None: whoever has the folder can read the backups.',
  turnOn: 'Encrypt with a passphrase…',
  turnOff: 'Stop encrypting…',
  newHint:
    'Without this passphrase, or the recovery key that comes next, nobody can read the backups, you neither. Menbe keeps the keys in this browser, so that it can go on by itself; it does not keep the passphrase.',
  anew: 'The next backup begins a new set. Those that are there stay as they are, and can be read without a passphrase: delete them by hand if you want.',
  recoveryHint:
    'If you forget the passphrase, this key is the only other way to these backups. Nobody can make another one. Keep it on paper or in a password manager, not in this browser.',
  file: 'Recovery key of Menbe, made on {date}. It opens the backups that are encrypted from then on.',
  confirm: 'Encrypt from now on',
  offTitle: 'Stop encrypting the backups?',
  offHint:
    'A new set begins at once, which whoever has the folder can read. The encrypted backups stay, and need their passphrase or recovery key as before.',
  offConfirm: 'Back up without encryption',
  keep: 'Keep encrypting',
  lockedTitle: 'An encrypted backup',
  unlockLabel: 'Passphrase or recovery key',
  unlock: 'Unlock',
  wrong:
    'Neither the passphrase nor the recovery key of this backup. Nothing was read. Check capital letters and the keyboard’s language.',
} as const;
