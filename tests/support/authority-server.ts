import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpensslAuthority } from './openssl-authority';

/** What came in. */
interface Received {
  method: string;
  url: string;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** An answer other than the authority's. */
export type Misbehaviour = (response: ServerResponse) => void;

/** An RFC 3161 responder over http, on loopback. */
export interface AuthorityServer {
  url: string;
  received: Received[];
  /** From now on answers so; `null` as it should. */
  misbehave(how: Misbehaviour | null): void;
  close(): Promise<void>;
}

/** Serves what openssl answers. */
export async function serveAuthority(
  authority: OpensslAuthority,
  host = '127.0.0.1',
): Promise<AuthorityServer> {
  const received: Received[] = [];
  let misbehaviour: Misbehaviour | null = null;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body });
      if (misbehaviour) return misbehaviour(response);
      return void authority.reply(body).then((reply) => {
        response.setHeader('content-type', 'application/timestamp-reply');
        response.end(reply);
      });
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/tsr`,
    received,
    misbehave: (how) => void (misbehaviour = how),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
