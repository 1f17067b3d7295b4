import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};

/** A server on a free port of this machine; it runs until `close` resolves. */
export interface RunningServer {
  /** E.g. `http://127.0.0.1:41233`, no slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Media type a file name stands for; unknown ones are left to be downloaded. */
export function mediaType(path: string): string {
  return MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Reads the file a request path names inside `folder`; a path ending in a slash means index.html. `null` if there is none. */
export async function readServedFile(
  folder: string,
  pathname: string,
): Promise<{ body: Buffer; type: string } | null> {
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const path = normalize(join(folder, decodeURIComponent(name)));
  if (!path.startsWith(normalize(folder + sep))) return null;
  try {
    return { body: await readFile(path), type: mediaType(path) };
  } catch {
    return null;
  }
}

/** Serves a folder's files on a free loopback port. */
export async function serveFolder(folder: string): Promise<RunningServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = await readServedFile(folder, pathname);
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  });
  return listen(server);
}

/** Starts a server on a loopback port, a free one unless it is given. */
export async function listen(server: Server, port = 0): Promise<RunningServer> {
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
