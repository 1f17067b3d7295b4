import type { Page } from 'puppeteer-core';
import { readRows } from './read-rows';

/** What an archive has of its sources, in an order that two profiles share. */
export async function allRows(page: Page) {
  const pages = await readRows(page, 'pages');
  const snapshots = await readRows(page, 'snapshots');
  const contents = await readRows(page, 'contents');
  const attachments = await readRows(page, 'attachments');
  return {
    pages: pages.map(({ url, title, tags, deleted }) => ({ url, title, tags, deleted })),
    snapshots: snapshots.map(({ url, sha256 }) => `${url} ${sha256}`).sort(),
    texts: contents.map(({ text }) => text).sort(),
    files: attachments.map(({ state, sha256, kind }) => `${kind} ${state} ${sha256 ?? ''}`).sort(),
  };
}
