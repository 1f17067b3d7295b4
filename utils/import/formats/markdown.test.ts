import { expect, it } from 'vitest';
import { offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { linkFormatOf } from './link-formats';
import { MARKDOWN } from './markdown';
import { readMarkdown } from './markdown-reader';

const DAY = { value: '2024-05-06T00:00:00.000Z', precision: 'day' } as const;

/** As Obsidian's Web Clipper writes it. */
const CLIPPED = `---
title: "The harbour: \\"open\\" again"
source: "https://a.example/1?b=2"
author:
  - "[[Mara Lind]]"
published: 2024-05-01
created: 2024-05-06
description: "What the page says of itself"
tags:
  - "clippings"
  - "#su"
---
The ==harbour== is open, [[says|said]] the council. if a == b, b == a

![[picture.png]]
`;

/** As Joplin writes it. */
const JOPLIN = `---\r
title: Xəzər\r
created: 2024-05-06 10:05:09Z\r
source: https://a.example/2\r
tags: su, xəzər dənizi\r
---\r
\r
Mətn\r
`;

runLinkFormatTests({
  format: MARKDOWN,
  files: () => [
    { path: 'clipped.md', content: CLIPPED },
    { path: 'folder/Xəzər.md', content: JOPLIN },
    { path: 'link.md', content: '---\nurl: https://a.example/3\n---\n' },
    { path: 'own.md', content: 'A note of nothing' },
    { path: 'broken.md', content: '---\nurl: "https://a.example/4\n---\nText' },
    { path: '.obsidian/plugins/readme.md', content: '---\nurl: https://b.example/\n---\n' },
    { path: 'picture.png', content: 'x' },
  ],
  links: [
    {
      ...{ url: 'https://a.example/1?b=2', title: 'The harbour: "open" again', tags: ['clippings', 'su'] },
      ...{ savedAt: DAY, highlights: [{ quote: 'harbour', comment: null, markedAt: null }] },
    },
    {
      ...{ url: 'https://a.example/2', title: 'Xəzər', tags: ['su', 'xəzər dənizi'] },
      savedAt: { value: '2024-05-06T10:05:09.000Z', precision: 'time' },
    },
    { url: 'https://a.example/3', title: 'link' },
  ],
  problems: [
    { title: 'own', reason: 'missing:url' },
    { title: 'broken', reason: 'damaged' },
  ],
});

it('makes HTML of the text, without what only Obsidian shows', async () => {
  const rows = [];
  const offer = await offered([{ path: 'clipped.md', content: CLIPPED }]);
  for await (const row of readMarkdown(offer, { now: new Date() })) rows.push(row);
  const [row] = rows;
  const body = row?.link ? row.body : undefined;
  expect(body).toMatchObject({
    mediaType: 'text/markdown',
    article: { byline: 'Mara Lind', publishedTime: '2024-05-01' },
  });
  expect(body?.asHtml?.(CLIPPED).trim()).toBe(
    '<p>The harbour is open, said the council. if a == b, b == a</p>',
  );
});

it('takes no notes that name no page', async () => {
  const notes = offered([{ path: 'own.md', content: '---\ntitle: Mine\n---\nhttps://a.example/' }]);
  expect((await linkFormatOf(await notes)).id).not.toBe('markdown');
});
