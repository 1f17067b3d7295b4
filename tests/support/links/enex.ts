import { ENEX } from '../../../utils/import/formats/enex';
import type { LinkFormatSetup } from '../run-link-format-tests';
import { A_TIME } from './saved-at';

/** Text of a note, as Evernote writes it. */
export function enml(html: string): string {
  return `<content>
      <![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${html}</en-note>      ]]>
    </content>`;
}

/** A file of notes. */
export function enexOf(...notes: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
<en-export export-date="20240129T204025Z" application="Evernote" version="10.73.3">
${notes.map((note) => `<note>${note}</note>`).join('\n')}
</en-export>
`;
}

const CLIP = `
    <title>Su &amp; qum</title>
    <created>20130730T205204Z</created>
    <updated>20240129T203941Z</updated>
    <tag>su</tag>
    <tag>xəzər dənizi</tag>
    <note-attributes>
      <author>aysel@a.example</author>
      <source>web.clip7</source>
      <source-url>https://a.example/1?b=2&amp;c=3</source-url>
    </note-attributes>
    ${enml('<div>Mətn</div>')}
    <task><title>To do</title><created>20200101T000000Z</created></task>
    <resource>
      <data encoding="base64">R0lG\nODlh</data><mime>image/gif</mime>
      <resource-attributes><source-url>https://pictures.example/</source-url></resource-attributes>
    </resource>`;

/** As older versions order it. */
const OLD = `<title></title>${enml('Mətn')}<note-attributes><source-url>http://a.example/2</source-url></note-attributes>`;

/** Notes of Evernote. */
export const ENEX_FIXTURE: LinkFormatSetup = {
  format: ENEX,
  files: () => [
    {
      path: 'Clips.enex',
      content: enexOf(
        CLIP,
        OLD,
        `<title>A list</title>${enml('<en-todo/>Bread')}`,
        '<title>A file</title><note-attributes><source-url>file:///x</source-url></note-attributes>',
      ),
    },
  ],
  links: [
    {
      ...{ url: 'https://a.example/1?b=2&c=3', title: 'Su & qum', tags: ['su', 'xəzər dənizi'] },
      ...{ folder: 'Clips', savedAt: A_TIME },
    },
    { url: 'http://a.example/2', folder: 'Clips' },
  ],
  problems: [
    { title: 'A list', reason: 'missing:url' },
    { title: 'A file', reason: 'not-valid:url' },
  ],
};
