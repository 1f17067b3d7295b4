/** Keys that are made of a passphrase: choosing it, and writing down the recovery key. */
export const keys = {
  passphrase: 'Passphrase',
  repeat: 'The same again',
  show: 'Show what I type',
  tooShort: { one: 'At least {count} character.', other: 'At least {count} characters.' },
  different: 'The two are not the same.',
  next: 'Next',
  back: 'Back',
  close: 'Close',
  deriving: 'Making keys from the passphrase…',
  recoveryTitle: 'Write down the recovery key',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying.',
  save: 'Save as a file',
  group: 'Group {number} of the key, to show that you have it',
  groupWrong: 'That is not group {number}. It has four characters.',
} as const;
