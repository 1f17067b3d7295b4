import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page of a benchmark with what people found in it. */
export interface BenchPage {
  id: string;
  url: string;
  /** Kind of page, e.g. `article`, `forum`; empty where the set does not tell. */
  kind: string;
  /** Its whole content, where the set gives that. */
  content: string | null;
  /** Segments that must and must not be in the extracted text, where the set gives those. */
  segments: { with: string[]; without: string[] } | null;
  title: string;
  author: string;
  date: string;
  html(): string;
}

/** Bytes as a browser would read them: byte order mark, valid UTF-8, the declared charset, windows-1252. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(
      bytes.subarray(0, 8192).toString('latin1'),
    );
    return new TextDecoder(declared?.[1] ?? 'windows-1252').decode(bytes);
  }
}

const readPage = (file: string): string => {
  const bytes = readFileSync(file);
  return decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
};

interface WcxbTruth {
  url?: string;
  _internal?: { page_type?: string | { primary?: string } };
  ground_truth?: { main_content?: string; title?: string; author?: string; publish_date?: string };
}

function wcxbKind({ _internal }: WcxbTruth): string {
  const type = _internal?.page_type;
  const kind = (typeof type === 'string' ? type : type?.primary) ?? 'article';
  return kind === 'category' ? 'collection' : kind;
}

/** The development split of WCXB (Murrough Foley, CC BY 4.0): whole content, seven kinds of pages. */
export function readWcxb(data: string): BenchPage[] {
  const folder = join(data, 'wcxb/dev');
  const names = readdirSync(join(folder, 'ground-truth')).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    const truth = JSON.parse(readFileSync(join(folder, 'ground-truth', name), 'utf8')) as WcxbTruth;
    const said = truth.ground_truth;
    if (!said) return [];
    const id = name.slice(0, -'.json'.length);
    return [
      {
        id,
        url: truth.url ?? 'https://page.invalid/',
        kind: wcxbKind(truth),
        content: said.main_content ?? '',
        segments: null,
        title: said.title ?? '',
        author: said.author ?? '',
        date: said.publish_date ?? '',
        html: () => readPage(join(folder, 'html', `${id}.html.gz`)),
      },
    ];
  });
}

interface NewsTruth {
  url: string;
  title: string;
  author: string;
  date: string;
  text: string;
}

/** News pages of many countries (parser tests of fundus, MIT): whole content, without headline and captions. */
export function readNews(data: string): BenchPage[] {
  const folder = join(data, 'news');
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, NewsTruth>;
  return Object.entries(truths).map(([id, { url, title, author, date, text }]) => ({
    id,
    url,
    kind: 'news',
    content: text,
    segments: null,
    title,
    author,
    date,
    html: () => readPage(join(folder, `${id}.html.gz`)),
  }));
}

interface SegmentTruth {
  file: string;
  with: string[];
  without: string[];
  title?: string;
  author?: string | string[];
  date?: string;
}

/** The half of trafilatura's evaluation set (many languages) that is ours to see: segments. */
export function readMultilingual(data: string): BenchPage[] {
  const tests = join(data, 'multilingual/tests');
  const truths = JSON.parse(readFileSync(join(tests, 'evaldata.json'), 'utf8')) as Record<
    string,
    SegmentTruth
  >;
  const isOurs = (key: string) => (createHash('sha256').update(key).digest()[31] ?? 0) % 2 === 0;
  return Object.entries(truths)
    .filter(([key]) => isOurs(key))
    .map(([key, truth]) => {
      const files = ['cache', 'eval'].flatMap((folder) =>
        ['', '.gz'].map((end) => join(tests, folder, truth.file + end)),
      );
      const file = files.find((candidate) => existsSync(candidate));
      if (file === undefined) throw new Error(`${key}: no file ${truth.file}`);
      return {
        id: truth.file,
        url: /^https?:\/\//.test(key) ? key : `https://page.invalid/${encodeURIComponent(truth.file)}`,
        kind: '',
        content: null,
        segments: { with: truth.with, without: truth.without },
        title: truth.title ?? '',
        author: [truth.author ?? ''].flat().join('; '),
        date: truth.date ?? '',
        html: () => readPage(file),
      };
    });
}
