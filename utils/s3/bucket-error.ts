import type { ErrorCode } from '../model/error-code';
import { MenbeError } from '../model/result';
import { isPassing } from '../net/is-passing';
import { childText, readXml } from './xml-reader';

/** What a request was for: what a refusal of it forbids. */
export type Purpose = 'read' | 'write' | 'list' | 'remove';

/** A refusal as S3 tells it. */
export interface S3Refusal {
  status: number;
  /** S3's own code; empty where the answer was not S3's XML. */
  code: string;
  message: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; R2's and Ceph's own beside them. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  InvalidAccessKeyId: 'bucket-keys',
  SignatureDoesNotMatch: 'bucket-keys',
  InvalidToken: 'bucket-keys',
  ExpiredToken: 'bucket-keys',
  InvalidSecurity: 'bucket-keys',
  AccountProblem: 'bucket-keys',
  NotSignedUp: 'bucket-keys',
  Unauthorized: 'bucket-keys',
  AuthorizationHeaderMalformed: 'bucket-keys',
  NoSuchBucket: 'bucket-missing',
  InvalidBucketName: 'bucket-missing',
  RequestTimeTooSkewed: 'bucket-clock',
  RequestExpired: 'bucket-clock',
  IncorrectEndpoint: 'bucket-region',
  PermanentRedirect: 'bucket-region',
  TemporaryRedirect: 'bucket-region',
  IllegalLocationConstraintException: 'bucket-region',
  InvalidRegionName: 'bucket-region',
  SlowDown: 'bucket-busy',
  ServiceUnavailable: 'bucket-busy',
  RequestLimitExceeded: 'bucket-busy',
  TooManyRequests: 'bucket-busy',
  InternalError: 'bucket-busy',
  OperationAborted: 'bucket-busy',
  ConditionalRequestConflict: 'bucket-busy',
  RequestTimeout: 'bucket-busy',
  QuotaExceeded: 'bucket-full',
  EntityTooLarge: 'bucket-full',
  InsufficientStorage: 'bucket-full',
  XAmzContentSHA256Mismatch: 'bucket-damaged',
  BadDigest: 'bucket-damaged',
  IncompleteBody: 'bucket-damaged',
};

const REFUSED: Record<Purpose, ErrorCode> = {
  read: 'bucket-read-refused',
  write: 'bucket-write-refused',
  list: 'bucket-list-refused',
  remove: 'bucket-remove-refused',
};

/** Errors that the next attempt may not meet again. */
const PASSING: readonly ErrorCode[] = ['bucket-busy', 'bucket-damaged', 'bucket-unreachable'];

/** Reads the body of an answer that is no success. */
export function readRefusal(status: number, body: string): S3Refusal {
  const root = readXml(body);
  if (root?.name !== 'Error') return { status, code: '', message: '' };
  return {
    status,
    code: (childText(root, 'Code') ?? '').slice(0, 80),
    message: (childText(root, 'Message') ?? '').slice(0, 300),
  };
}

/** The error that a refusal is told as. Its detail is what the server said. */
export function refusalError(refusal: S3Refusal, purpose: Purpose): MenbeError {
  return new MenbeError(codeOf(refusal, purpose), describe(refusal));
}

function codeOf({ status, code, message }: S3Refusal, purpose: Purpose): ErrorCode {
  // AWS says so of a wrong region as of an unusable key; only its words tell them apart.
  if (code === 'AuthorizationHeaderMalformed' && /region/i.test(message)) return 'bucket-region';
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return known ?? codeOfStatus(status, code, purpose);
}

function codeOfStatus(status: number, code: string, purpose: Purpose): ErrorCode {
  if (status === 507) return 'bucket-full';
  if (isPassing(status)) return 'bucket-busy';
  if (status >= 300 && status < 400) return 'bucket-redirects';
  if (status === 401) return 'bucket-keys';
  if (status === 403 || code === 'MethodNotAllowed') return REFUSED[purpose];
  return code === '' ? 'bucket-not-s3' : REFUSED[purpose];
}

function describe({ status, code, message }: S3Refusal): string {
  return [`HTTP ${status}`, code, message].filter((part) => part !== '').join(', ');
}

/** Whether the request that met this error is worth another attempt. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof MenbeError && PASSING.includes(error.code);
}
