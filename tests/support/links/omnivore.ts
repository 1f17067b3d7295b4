import type { LinkFormatSetup } from '../run-link-format-tests';
import { zipOf } from '../zip-of';
import { OMNIVORE } from '../../../utils/import/formats/omnivore';
import { A_TIME, marked } from './saved-at';

const article = (slug: string, url: string, more: object = {}) => ({
  ...{ id: slug, slug, title: '', description: 'Of the page', author: '', url, state: 'Active' },
  ...{ readingProgress: 0, thumbnail: '', labels: [], savedAt: '2013-07-30T20:52:04.000Z' },
  ...{ updatedAt: '2024-01-01T00:00:00.000Z', publishedAt: null, ...more },
});

const FIRST = [
  article('birinci-1', 'https://a.example/1', { title: 'Birinci', labels: ['su', 'xəzər dənizi'] }),
  article('two', 'https://a.example/2', { readingProgress: 40 }),
];

const SECOND = [
  article('three', 'https://a.example/3', { state: 'Archived' }),
  article('letter', 'https://omnivore.app/no_url?q=0123', { title: 'A letter', publishedAt: null }),
];

const HIGHLIGHTS = `A note of the article



> Marked words \n> in two paragraphs \n
#important #later

A comment

> Words alone `;

/** Omnivore's ZIP, in which a body stands twice. */
export const OMNIVORE_FIXTURE: LinkFormatSetup = {
  format: OMNIVORE,
  files: async () => [
    {
      path: 'omnivore.zip',
      content: await zipOf([
        { path: 'metadata_0_to_2.json', content: JSON.stringify(FIRST, null, 2) },
        { path: 'content/birinci-1.html', content: '<p>Mətn' },
        { path: 'content/birinci-1.html', content: '<p>Mətn' },
        { path: 'highlights/birinci-1.md', content: HIGHLIGHTS },
        { path: 'highlights/of-nothing.md', content: '> Words' },
        { path: 'metadata_2_to_4.json', content: JSON.stringify(SECOND, null, 2) },
        { path: 'metadata_4_to_6.json', content: '[{"id":' },
      ]),
    },
  ],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Birinci',
      note: 'A note of the article',
      tags: ['su', 'xəzər dənizi'],
      state: 'unread',
      savedAt: A_TIME,
      highlights: [
        marked('Marked words\nin two paragraphs', '#important #later\n\nA comment'),
        marked('Words alone'),
      ],
    },
    { url: 'https://a.example/2', state: 'reading', savedAt: A_TIME },
    { url: 'https://a.example/3', state: 'archived', savedAt: A_TIME },
  ],
  problems: [
    { title: 'A letter', reason: 'missing:url' },
    { title: null, reason: 'not-json' },
    { title: 'of-nothing', reason: 'missing:url' },
  ],
};
