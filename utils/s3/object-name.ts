import { MenbeError } from '../model/result';

/** Longest key that S3 takes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const LONGEST = 1024;

/**
 * Whether a name is one that all servers sign and store alike: letters, digits and `/._-`, in parts of which none is empty,
 * `.` or `..` (URLs would lose them).
 */
export function isObjectName(name: string): boolean {
  return name.length <= LONGEST && /^[a-z0-9/._-]+$/.test(name) && name.split('/').every(isPart);
}

function isPart(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..';
}

/** @throws MenbeError `unexpected`: names are made by Menbe, so another one is a mistake of the code. */
export function checkObjectName(name: string): void {
  if (!isObjectName(name)) throw new MenbeError('unexpected', `not a name of an object: ${name}`);
}
