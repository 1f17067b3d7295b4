import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { makeArticle } from './corpus';
import type { BenchQuery } from './queries';

/** The reference: SQLite FTS5 on OPFS by its fastest file system, with prefix indexes, in a worker of its own. */

const sqlite3 = await sqlite3InitModule();
const pool = await sqlite3.installOpfsSAHPoolVfs({ name: 'bench' });
const db = new pool.OpfsSAHPoolDb('/bench.sqlite3');
db.exec('PRAGMA cache_size = -24000; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL');

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS docs(id INTEGER PRIMARY KEY, url TEXT, site TEXT, archived INTEGER);
  CREATE INDEX IF NOT EXISTS docs_site ON docs(site, archived);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(title, byline, site, text, content='',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3');
  INSERT INTO words(words, rank) VALUES ('rank', 'bm25(5.0, 2.0, 2.0, 1.0)');
`;

const FOUND = 'SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20';
const FOUND_WITHIN = `SELECT words.rowid FROM words JOIN docs ON docs.id = words.rowid
  WHERE words MATCH ? AND docs.site = ? AND docs.archived >= ? AND docs.archived < ? ORDER BY rank LIMIT 20`;

const found = {
  all: null as ReturnType<typeof db.prepare> | null,
  within: null as ReturnType<typeof db.prepare> | null,
};

const commands = {
  count(): number {
    const hasTable = db.selectValue("SELECT count(*) FROM sqlite_master WHERE name = 'docs'");
    return hasTable ? Number(db.selectValue('SELECT count(*) FROM docs')) : 0;
  },

  add(first: number, end: number): void {
    if (first === 0) db.exec(SCHEMA);
    db.transaction(() => {
      const doc = db.prepare('INSERT INTO docs VALUES (?, ?, ?, ?)');
      const words = db.prepare('INSERT INTO words(rowid, title, byline, site, text) VALUES (?, ?, ?, ?, ?)');
      for (let n = first; n < end; n++) {
        const { page, content } = makeArticle(n);
        doc.bind([n, page.url, page.siteName, Date.parse(page.lastArchivedAt)]).stepReset();
        words.bind([n, page.title, page.byline, page.siteName, content.text]).stepReset();
      }
      doc.finalize();
      words.finalize();
    });
  },

  /** One segment, as large as the index gets: what queries are fastest on. */
  optimise(): void {
    db.exec("INSERT INTO words(words) VALUES ('optimize')");
  },

  size(): number {
    return Number(db.selectValue('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size'));
  },

  /** Runs a search; says how long it took in here, and the rows found. */
  search({ match, filter }: BenchQuery): { inside: number; rows: number[] } {
    const start = performance.now();
    found.all ??= db.prepare(FOUND);
    found.within ??= db.prepare(FOUND_WITHIN);
    const statement = filter ? found.within : found.all;
    const range = filter ? [filter.site, startOf(filter.after), startOf(filter.before)] : [];
    statement.bind([match, ...range]);
    const rows: number[] = [];
    while (statement.step()) rows.push(Number(statement.get(0)));
    statement.reset();
    return { inside: performance.now() - start, rows };
  },
};

export type SqliteCommands = typeof commands;

function startOf(day: string): number {
  return new Date(`${day}T00:00`).getTime();
}

self.onmessage = ({ data }: MessageEvent<{ name: keyof SqliteCommands; args: never[] }>) => {
  const run = commands[data.name] as (...args: never[]) => unknown;
  self.postMessage(run(...data.args));
};
self.postMessage('ready');
