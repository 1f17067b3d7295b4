import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BucketConnection } from '../../utils/s3/bucket-connection';
import type { S3Environment } from '../../utils/s3/send-request';
import { type SignedRequest, signatureFault } from './s3/signature';

/** Keys and bucket of the server. */
const SERVER_KEYS = { id: 'AKTEST', secret: 'secret/of+tests', region: 'eu-test-1' };
/** The one bucket there is. */
const SERVER_BUCKET = 'archive';

/** What goes wrong with one request. */
type Fault =
  | { kind: 'status'; status: number; code: string }
  /** The connection ends within the answer. */
  | { kind: 'truncated' }
  | { kind: 'wrong-body' }
  /** The request is done, and its response lost. */
  | { kind: 'lost-response' }
  | { kind: 'silent' }
  | { kind: 'redirect'; to: string }
  /** Something that is no S3 answers. */
  | { kind: 'page'; status: number };

/** What the server does beside keeping objects. */
interface ServerState {
  objects: Map<string, Buffer>;
  /** Requests that came in, as `METHOD /path?query`. */
  received: string[];
  headers: Record<string, string>[];
  /** Server's clock, ahead of the machine's. */
  clockAhead: number;
  /** Objects of a page of a LIST. */
  pageSize: number;
  /** Whether conditions of PUT are honoured, and in which spelling an ETag is compared. */
  conditions: 'kept' | 'bare' | 'ignored';
  /** Requests to which LIST does not yet show what was written: names that it leaves out. */
  unlisted: Set<string>;
  /** Operations that are refused. */
  forbidden: Set<'GET' | 'PUT' | 'DELETE' | 'LIST'>;
  /** The next fault for requests that match; each is used once. */
  faults: { when: (request: SignedRequest) => boolean; fault: Fault }[];
}

/** An S3 server in memory, on loopback. */
export interface S3Server extends ServerState {
  endpoint: string;
  /** The next request that matches goes wrong so, `times` times. */
  fail(fault: Fault, times?: number, when?: (request: SignedRequest) => boolean): void;
  close(): Promise<void>;
}

/** How a client connects to the server. */
export function connectionTo({ endpoint }: Pick<S3Server, 'endpoint'>, prefix: string): BucketConnection {
  return {
    endpoint,
    region: SERVER_KEYS.region,
    bucket: SERVER_BUCKET,
    prefix,
    style: 'path',
    accessKeyId: SERVER_KEYS.id,
    secretAccessKey: SERVER_KEYS.secret,
  };
}

/** What a client needs of the world, as it is; only it never waits before it tries again. */
export const WORLD: S3Environment = {
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
  wait: async () => {},
  random: Math.random,
};

/** Starts it. Signatures, payload hashes, clocks and conditions are checked as S3 does. */
export async function serveS3(): Promise<S3Server> {
  const state: ServerState = {
    objects: new Map(),
    received: [],
    headers: [],
    clockAhead: 0,
    pageSize: 1000,
    conditions: 'kept',
    unlisted: new Set(),
    forbidden: new Set(),
    faults: [],
  };
  const server = createServer((request, response) => {
    void readRequest(request).then((read) => answer(state, read, response));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    endpoint: `http://127.0.0.1:${port}`,
    fail: (fault: Fault, times = 1, when: (request: SignedRequest) => boolean = () => true) => {
      for (let time = 0; time < times; time++) state.faults.push({ when, fault });
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

async function readRequest(request: IncomingMessage): Promise<SignedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return { method: request.method ?? '', url: request.url ?? '', headers, body: Buffer.concat(chunks) };
}

/** An answer before it is sent. */
interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function answer(state: ServerState, request: SignedRequest, response: ServerResponse): void {
  response.sendDate = false;
  response.setHeader('date', new Date(Date.now() + state.clockAhead).toUTCString());
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*, authorization');
  response.setHeader('access-control-allow-methods', 'GET, PUT, DELETE, HEAD');
  response.setHeader('access-control-expose-headers', 'ETag, Date, Content-Length');
  if (request.method === 'OPTIONS') return void response.writeHead(200).end();
  state.received.push(`${request.method} ${request.url}`);
  state.headers.push(request.headers);
  const at = state.faults.findIndex(({ when }) => when(request));
  const [found] = at < 0 ? [] : state.faults.splice(at, 1);
  if (found) return misbehave(state, request, response, found.fault);
  send(response, replyTo(state, request));
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, {
    ...headers,
    ...(status === 204 ? {} : { 'content-length': String(body.length) }),
  });
  response.end(body);
}

function misbehave(state: ServerState, request: SignedRequest, response: ServerResponse, fault: Fault): void {
  switch (fault.kind) {
    case 'status':
      return send(response, refuse(fault.status, fault.code));
    case 'page':
      return send(response, {
        status: fault.status,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from('<!DOCTYPE html><p>Sign in'),
      });
    case 'redirect':
      return send(response, { status: 307, headers: { location: fault.to }, body: Buffer.alloc(0) });
    case 'silent':
      return;
    case 'lost-response':
      replyTo(state, request);
      return void response.socket?.destroy();
    case 'wrong-body': {
      const reply = replyTo(state, request);
      return send(response, { ...reply, body: Buffer.from(reply.body).reverse() });
    }
    case 'truncated':
      return truncate(replyTo(state, request), response);
  }
}

function truncate({ status, headers, body }: Reply, response: ServerResponse): void {
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
}

function refuse(status: number, code: string, message = code): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escape(message)}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}

const SKEW_MILLISECONDS = 15 * 60_000;

function replyTo(state: ServerState, request: SignedRequest): Reply {
  const refused = refuseSignature(state, request);
  if (refused) return refused;
  const { pathname, searchParams } = new URL(request.url, 'http://host');
  const [, bucket = '', ...rest] = decodeURIComponent(pathname).split('/');
  if (bucket !== SERVER_BUCKET) return refuse(404, 'NoSuchBucket');
  const key = rest.join('/');
  const operation = key === '' ? 'LIST' : request.method;
  if (state.forbidden.has(operation as 'LIST')) return refuse(403, 'AccessDenied');
  if (operation === 'LIST') return list(state, searchParams);
  if (operation === 'PUT') return put(state, key, request);
  const body = state.objects.get(key);
  if (operation === 'DELETE') {
    state.objects.delete(key);
    return { status: 204, headers: {}, body: Buffer.alloc(0) };
  }
  return body ? { status: 200, headers: { etag: `"${tag(body)}"` }, body } : refuse(404, 'NoSuchKey');
}

function refuseSignature(state: ServerState, request: SignedRequest): Reply | null {
  const fault = signatureFault(request, SERVER_KEYS);
  if (fault === 'AuthorizationHeaderMalformed')
    return refuse(400, fault, `The region is wrong; expecting '${SERVER_KEYS.region}'`);
  const skew = Math.abs(signedAt(request) - Date.now() - state.clockAhead);
  if (skew > SKEW_MILLISECONDS) return refuse(403, 'RequestTimeTooSkewed');
  if (!fault) return null;
  return refuse(fault === 'XAmzContentSHA256Mismatch' ? 400 : 403, fault);
}

function signedAt({ headers }: SignedRequest): number {
  const [, y, mo, d, h, mi, s] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headers['x-amz-date'] ?? '') ?? [];
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
}

function put(state: ServerState, key: string, { headers, body }: SignedRequest): Reply {
  const there = state.objects.get(key);
  if (state.conditions !== 'ignored') {
    if (headers['if-none-match'] === '*' && there) return refuse(412, 'PreconditionFailed');
    const wanted = headers['if-match'];
    if (wanted !== undefined && !there) return refuse(404, 'NoSuchKey');
    const own = there && (state.conditions === 'bare' ? tag(there) : `"${tag(there)}"`);
    if (wanted !== undefined && wanted !== own) return refuse(412, 'PreconditionFailed');
  }
  state.objects.set(key, body);
  return { status: 200, headers: { etag: `"${tag(body)}"` }, body: Buffer.alloc(0) };
}

/** Tokens hold what URLs must encode, as Ceph's do. */
function list(state: ServerState, query: URLSearchParams): Reply {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token')?.replace(/^\+ \/&=/, '') ?? query.get('start-after') ?? '';
  const keys = [...state.objects.keys()]
    .filter((key) => key.startsWith(prefix) && key > after && !state.unlisted.has(key))
    .sort();
  const page = keys.slice(0, state.pageSize);
  const isTruncated = keys.length > page.length;
  const next = isTruncated
    ? `<NextContinuationToken>+ /&amp;=${page.at(-1) ?? ''}</NextContinuationToken>`
    : '';
  const contents = page.map((key) => contentsOf(key, state.objects.get(key))).join('');
  const body = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${SERVER_BUCKET}</Name><IsTruncated>${isTruncated}</IsTruncated>${next}${contents}</ListBucketResult>`;
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}

function tag(body: Buffer): string {
  return createHash('md5').update(body).digest('hex');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function contentsOf(key: string, body: Buffer = Buffer.alloc(0)): string {
  const etag = `&quot;${tag(body)}&quot;`;
  return `<Contents><Key>${escape(key)}</Key><ETag>${etag}</ETag><Size>${body.length}</Size></Contents>`;
}
