import { createHash, createHmac } from 'node:crypto';

/** What a signature is checked against. */
export interface SignedRequest {
  method: string;
  /** As it was sent. */
  url: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** How a signature was refused; `null` where it holds. */
export type SignatureFault =
  | 'InvalidAccessKeyId'
  | 'SignatureDoesNotMatch'
  | 'AuthorizationHeaderMalformed'
  | 'XAmzContentSHA256Mismatch';

/** Written anew from Amazon's description, so that a mistake of the client's library is not repeated here. */
export function signatureFault(
  request: SignedRequest,
  keys: { id: string; secret: string; region: string },
): SignatureFault | null {
  const credential = readCredential(request.headers['authorization'] ?? '');
  if (credential?.region !== keys.region) return 'AuthorizationHeaderMalformed';
  if (credential.id !== keys.id) return 'InvalidAccessKeyId';
  const signed = signatureOf(request, { ...credential, secret: keys.secret });
  const signsHost = credential.names.split(';').includes('host');
  if (signed !== credential.signature || !signsHost) return 'SignatureDoesNotMatch';
  const hash = createHash('sha256').update(request.body).digest('hex');
  return request.headers['x-amz-content-sha256'] === hash ? null : 'XAmzContentSHA256Mismatch';
}

const CREDENTIAL =
  /^AWS4-HMAC-SHA256 Credential=(?<id>[^/]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/s3\/aws4_request, ?SignedHeaders=(?<names>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/;

function readCredential(header: string) {
  return CREDENTIAL.exec(header)?.groups as
    { id: string; day: string; region: string; names: string; signature: string } | undefined;
}

function signatureOf(
  { method, url, headers }: SignedRequest,
  { day, region, names, secret }: { day: string; region: string; names: string; secret: string },
): string {
  const [path = '', query = ''] = url.split('?');
  const canonical = [
    method,
    encode(decodeURIComponent(path)).replaceAll('%2F', '/'),
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return `${encode(decodeURIComponent(name))}=${encode(decodeURIComponent(value.replaceAll('+', ' ')))}`;
      })
      .sort()
      .join('&'),
    ...names.split(';').map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    '',
    names,
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const hashed = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'] ?? '', scope, hashed].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  return createHmac('sha256', key).update(text).digest('hex');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
