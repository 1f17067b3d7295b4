import { JOPLIN } from '../../../utils/import/formats/joplin';
import type { LinkFormatSetup } from '../run-link-format-tests';
import { tarOf } from '../tar-of';
import { A_TIME, marked } from './saved-at';

/** An id as Joplin makes them. */
export const joplinId = (letter: string): string => letter.repeat(32);

/** An item of Joplin with its file. */
export function joplinFile(
  letter: string,
  words: readonly string[],
  fields: Readonly<Record<string, string | number>>,
): { path: string; content: string } {
  const lines = Object.entries({ id: joplinId(letter), ...fields }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return { path: `${joplinId(letter)}.md`, content: [...words, lines.join('\n')].join('\n\n') };
}

const TIMES = { created_time: '2024-05-06T10:05:09.000Z', user_created_time: '2013-07-30T20:52:04.000Z' };

/** Joplin's own export, in the order of ids: notebooks and tags stand behind the notes. */
export const JOPLIN_FIXTURE: LinkFormatSetup = {
  format: JOPLIN,
  files: () => [
    {
      path: 'all.jex',
      content: tarOf([
        joplinFile('0', ['Su, qum', 'Mətn ==burada== var.\n\nwhere: here'], {
          ...{ parent_id: joplinId('b'), source_url: 'https://a.example/1?b=2', author: 'Aysel' },
          ...{ ...TIMES, markup_language: 1, type_: 1 },
        }),
        joplinFile('1', ['', '<p>Mətn ==1==</p>'], {
          ...{
            parent_id: '',
            source_url: 'https://a.example/2',
            author: '',
            user_created_time: 1375217524000,
          },
          ...{ markup_language: 2, type_: 1 },
        }),
        joplinFile('2', ['Link alone'], {
          source_url: 'https://a.example/3',
          user_created_time: 0,
          type_: 1,
        }),
        joplinFile('3', ['A list', '- [ ] Bread'], { source_url: '', type_: 1 }),
        { path: `${joplinId('4')}.md`, content: 'What is this?' },
        joplinFile('a', ['Dəniz'], { parent_id: '', type_: 2 }),
        joplinFile('b', ['Xəzər'], { parent_id: joplinId('a'), type_: 2 }),
        joplinFile('c', ['xəzər dənizi'], { parent_id: '', type_: 5 }),
        joplinFile('d', [], { note_id: joplinId('0'), tag_id: joplinId('c'), type_: 6 }),
        joplinFile('e', ['picture.png'], { mime: 'image/png', type_: 4 }),
        { path: `resources/${joplinId('e')}.png`, content: 'x'.repeat(1000) },
      ]),
    },
  ],
  links: [
    {
      ...{
        url: 'https://a.example/1?b=2',
        title: 'Su, qum',
        tags: ['xəzər dənizi'],
        folder: 'Dəniz / Xəzər',
      },
      ...{ savedAt: A_TIME, highlights: [marked('burada')] },
    },
    { url: 'https://a.example/2', savedAt: A_TIME },
    { url: 'https://a.example/3', title: 'Link alone' },
  ],
  problems: [
    { title: 'A list', reason: 'missing:url' },
    { title: null, reason: 'damaged' },
  ],
};
