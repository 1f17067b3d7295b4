import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listen, type RunningServer } from '../../../scripts/serve-folder';

/** Pages of a folder (`*.html` or `*.html.gz`), served on loopback. */
export interface BenchPages extends RunningServer {
  /** Absolute addresses, spread evenly over the folder. */
  urls: string[];
}

/** Serves `count` pages of a folder, every nth in the order of their names. */
export async function serveBenchPages(folder: string, count: number): Promise<BenchPages> {
  const names = (await readdir(folder)).filter((name) => /\.html(\.gz)?$/.test(name)).sort();
  if (names.length === 0) throw new Error(`${folder} holds no .html or .html.gz files.`);
  const chosen = Array.from(
    { length: Math.min(count, names.length) },
    (_, n) => names[Math.floor((n * names.length) / Math.min(count, names.length))] as string,
  );
  const server = createServer(async (request, response) => {
    const name = chosen.find((candidate) => request.url === `/${candidate.replace(/\.gz$/, '')}`);
    if (!name) {
      response.writeHead(404).end();
      return;
    }
    const file = await readFile(join(folder, name));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(name.endsWith('.gz') ? gunzipSync(file) : file);
  });
  const running = await listen(server);
  return { ...running, urls: chosen.map((name) => `${running.origin}/${name.replace(/\.gz$/, '')}`) };
}
