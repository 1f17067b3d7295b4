import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen, readServedFile, type RunningServer } from '../../../scripts/serve-folder';

/** How one path is answered. A plain string is an HTML body. */
interface Reply {
  /** 200 unless told. */
  status?: number;
  /** `content-type` is `text/html; charset=utf-8` unless told. */
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Milliseconds before the answer starts. */
  delay?: number;
  /**
   * `before-headers`: never answers. `after-body`: sends the body and never ends, so the page stays "loading" with
   * what it has. Both until the server closes.
   */
  hang?: 'before-headers' | 'after-body';
}

export type Route = string | Reply | ((request: IncomingMessage) => string | Reply);

export interface FixtureServer extends RunningServer {
  /** Absolute address of a path; `host` is any name under `.test`, which the harness resolves to loopback. */
  url(path: string, host?: string): string;
  /** Sets or replaces the answer for a path, e.g. when a page changes between two captures. */
  set(path: string, route: Route): void;
  /** Paths asked for so far, in order. */
  requests: string[];
}

/**
 * A whole article page. `extra` goes into the head, e.g. metadata or scripts; paragraphs are long enough to be
 * taken for an article.
 */
export function articlePage(title: string, paragraphs: readonly string[], extra = ''): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${extra}</head>
<body><main><article><h1>${title}</h1>\n${body}\n</article></main></body></html>`;
}

/**
 * Serves routes, then the files of `folder`, on a free loopback port; 404 for the rest. Routes match the path
 * without its query.
 */
export async function serveFixtures(
  routes: Record<string, Route>,
  folder: string | null = null,
): Promise<FixtureServer> {
  const table = new Map(Object.entries(routes));
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(request.url ?? '/');
    const route = table.get(pathname);
    if (route !== undefined) return answer(response, typeof route === 'function' ? route(request) : route);
    const file = folder === null ? null : await readServedFile(folder, pathname);
    if (file) return answer(response, { headers: { 'content-type': file.type }, body: file.body });
    return answer(response, {
      status: 404,
      body: '<!doctype html><title>Not found</title><h1>Not found</h1>',
    });
  });
  const running = await listen(server);
  const { port } = new URL(running.origin);
  return {
    ...running,
    requests,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    set: (path, route) => table.set(path, route),
  };
}

async function answer(response: ServerResponse, given: string | Reply): Promise<void> {
  const reply = typeof given === 'string' ? { body: given } : given;
  if (reply.hang === 'before-headers') return;
  if (reply.delay !== undefined) await sleep(reply.delay);
  response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers });
  if (reply.hang === 'after-body') response.write(reply.body ?? '');
  else response.end(reply.body ?? '');
}
