/** As `errors`, for the bucket, keys and encryption of sync. */
export const syncErrors = {
  'bucket-keys': {
    title: 'The storage does not accept these keys',
    nextStep: 'Check the access key and the secret key at your provider, with no space before or after them.',
  },
  'bucket-missing': {
    title: 'There is no such bucket',
    nextStep: 'Check the name of the bucket and its address. Nothing on this device was changed or deleted.',
  },
  'bucket-read-refused': {
    title: 'These keys may not read from the bucket',
    nextStep: 'At your provider, give them permission to get objects (s3:GetObject).',
  },
  'bucket-write-refused': {
    title: 'These keys may not write to the bucket',
    nextStep: 'At your provider, give them permission to put objects (s3:PutObject).',
  },
  'bucket-list-refused': {
    title: 'These keys may not list what is in the bucket',
    nextStep: 'At your provider, give them permission to list the bucket (s3:ListBucket).',
  },
  'bucket-remove-refused': {
    title: 'These keys may not delete from the bucket',
    nextStep:
      'That is fine if you want it so. Otherwise give them permission to delete objects (s3:DeleteObject).',
  },
  'bucket-clock': {
    title: 'The clock of this computer is wrong',
    nextStep: 'Set date and time in the system’s settings, best of all automatically, then try again.',
  },
  'bucket-region': {
    title: 'The bucket is in another region',
    nextStep: 'Enter the region that your provider names for this bucket, and the address of that region.',
  },
  'bucket-unreachable': {
    title: 'The storage cannot be reached',
    nextStep:
      'Check the network and the address. Open the address in a tab: if the browser warns of its certificate there, that is the reason.',
  },
  'bucket-redirects': {
    title: 'The address of the storage leads elsewhere',
    nextStep:
      'Menbe follows no redirect with your keys. Enter the final address; with AWS, check the region too.',
  },
  'bucket-not-s3': {
    title: 'What answered is not S3 storage',
    nextStep: 'Check the address and the style. In a hotel or on a train, sign in to the network first.',
  },
  'bucket-busy': {
    title: 'The storage is too busy',
    nextStep: 'Nothing is lost: Menbe tries again later.',
  },
  'bucket-damaged': {
    title: 'The transfer was cut short or changed on its way',
    nextStep: 'Nothing of it was kept. Try again; if it happens often, check the network.',
  },
  'bucket-full': {
    title: 'There is no space left in the bucket',
    nextStep: 'Make room at your provider, or raise the limit of the bucket.',
  },
  'bucket-access': {
    title: 'The browser does not let Menbe reach the bucket',
    nextStep: 'Allow access when the browser asks. Nothing is lost meanwhile.',
  },
  'bucket-emptied': {
    title: 'The bucket no longer has what this device put there',
    nextStep:
      'Nothing was deleted here, and nothing was written there. Check the bucket and the folder at your provider. If it was emptied for good, disconnect this device and connect it again.',
  },
  'vault-passphrase': {
    title: 'This passphrase is wrong',
    nextStep:
      'Nothing was read or written. Check capital letters and the keyboard’s language, or use the recovery key.',
  },
  'vault-recovery-key': {
    title: 'This recovery key is wrong',
    nextStep: 'Check it letter by letter. It must be the one for this bucket.',
  },
  'vault-key-file': {
    title: 'The file with the keys in the bucket is damaged',
    nextStep:
      'Nothing was written. Restore an older version of menbe-sync.json at your provider, or set up sync again from a device that has everything.',
  },
  'vault-newer': {
    title: 'The bucket was set up by a newer Menbe',
    nextStep: 'Update Menbe on this device. Nothing was written.',
  },
  'vault-other-set': {
    title: 'The bucket now holds another set of devices',
    nextStep:
      'Nothing was written or deleted. Check bucket and folder; if you set up sync anew, connect this device again.',
  },
  'vault-rolled-back': {
    title: 'The bucket holds older keys than this device has seen',
    nextStep:
      'Somebody has put an old state back. Nothing was written. Check with your provider before you go on.',
  },
  'vault-object': {
    title: 'An object in the bucket is not what your devices put there',
    nextStep: 'It was damaged, swapped or forged, and was refused. What this device has is untouched.',
  },
  'vault-key-unknown': {
    title: 'The keys were changed on another device',
    nextStep: 'Enter the passphrase again to get the new ones.',
  },
} as const;
