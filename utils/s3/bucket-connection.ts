/** Where a bucket is, and the keys to it. */
export interface BucketConnection {
  /** `https://host[:port][/path]`, without the bucket. */
  endpoint: string;
  /** Whatever the provider calls it; `auto` for R2. Empty means `us-east-1`, which most servers of one's own take. */
  region: string;
  bucket: string;
  /** Folder within the bucket, without slashes around it; empty for the bucket itself. */
  prefix: string;
  /** Where the bucket's name goes: `https://host/bucket/…` or `https://bucket.host/…`. */
  style: 'path' | 'host';
  accessKeyId: string;
  secretAccessKey: string;
}

/** A field that cannot be right, for the form that asks for it. */
export type ConnectionField = keyof BucketConnection;

/**
 * What a user typed, brought into the form that `BucketConnection` documents.
 * @returns the connection, or the fields that cannot be right
 */
export function readConnection(
  typed: BucketConnection,
): { connection: BucketConnection } | { wrong: ConnectionField[] } {
  const connection: BucketConnection = {
    endpoint: trimSlashes(withScheme(typed.endpoint.trim())),
    region: typed.region.trim(),
    bucket: typed.bucket.trim(),
    prefix: trimSlashes(typed.prefix.trim()),
    style: typed.style,
    accessKeyId: typed.accessKeyId.trim(),
    secretAccessKey: typed.secretAccessKey.trim(),
  };
  const wrong = (Object.keys(CHECKS) as ConnectionField[]).filter((field) => !CHECKS[field](connection));
  return wrong.length > 0 ? { wrong } : { connection };
}

const CHECKS: Record<ConnectionField, (connection: BucketConnection) => boolean> = {
  endpoint: ({ endpoint }) => isEndpoint(endpoint),
  region: ({ region }) => /^[\w-]{0,64}$/.test(region),
  bucket: ({ bucket }) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/.test(bucket) && !bucket.includes('..'),
  prefix: ({ prefix }) =>
    prefix === '' ||
    (/^[A-Za-z0-9/._-]{1,400}$/.test(prefix) &&
      prefix.split('/').every((part) => !['', '.', '..'].includes(part))),
  style: ({ style }) => ['path', 'host'].includes(style),
  accessKeyId: ({ accessKeyId }) => isKey(accessKeyId),
  secretAccessKey: ({ secretAccessKey }) => isKey(secretAccessKey),
};

/** The address of the bucket itself, with a slash at its end. Its host is the one that needs permission. */
export function bucketAddress({ endpoint, bucket, style }: BucketConnection): string {
  const url = new URL(endpoint);
  if (style === 'host') url.host = `${bucket}.${url.host}`;
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  url.pathname = style === 'path' ? `${path}${bucket}/` : path;
  return url.href;
}

/** The key in the bucket of an object, or of a prefix of names. */
export function keyOf({ prefix }: BucketConnection, name: string): string {
  return prefix === '' ? name : `${prefix}/${name}`;
}

function withScheme(endpoint: string): string {
  return /^[a-z]{1,10}:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`;
}

function trimSlashes(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === '/') start++;
  while (end > start && text[end - 1] === '/') end--;
  return text.slice(start, end);
}

function isEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, username, password, search, hash, hostname } = new URL(endpoint);
  return (
    ['http:', 'https:'].includes(protocol) && hostname !== '' && username + password + search + hash === ''
  );
}

/** Keys go into a header: visible ASCII. */
function isKey(key: string): boolean {
  return /^[\x21-\x7e]{1,512}$/.test(key);
}
