import type { LinkFormatSetup } from '../run-link-format-tests';
import { NETSCAPE } from '../../../utils/import/formats/netscape';
import { A_TIME } from './saved-at';

const FILE = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1375217524" PERSONAL_TOOLBAR_FOLDER="true">Dəniz &amp; su</H3>
  <DL><p>
    <DT><A HREF="https://a.example/1" ADD_DATE="1375217524" ICON="data:image/png;base64,AAAA" TAGS="su,qum">Xəzər</A>
    <DD>İki sətir,
ikinci sətir
    <DT><H3>İçəri</H3>
    <DL><p>
      <dt><a href="https://a.example/2" add_date="1375217524000000" toread="1">Google writes microseconds</a>
    </DL><p>
    <DT><A HREF="https://a.example/3" ADD_DATE="0">After a folder</A>
  </DL><p>
  <DD>Of the folder, of no link
  <DT><A HREF="place:sort=8" ADD_DATE="1">Most visited</A>
  <DT><A HREF="javascript:void(0)">A script</A>
  <DT><A ADD_DATE="1">No address</A>
  <DT><A HREF="https://a.example/4">https://a.example/4</A>
</DL><p>
`;

/** Bookmarks, with what browsers and tools make of them. */
export const NETSCAPE_FIXTURE: LinkFormatSetup = {
  format: NETSCAPE,
  files: () => [{ path: 'bookmarks.html', content: FILE }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Xəzər',
      tags: ['su', 'qum'],
      folder: 'Dəniz & su',
      note: 'İki sətir,\nikinci sətir',
      savedAt: A_TIME,
    },
    {
      url: 'https://a.example/2',
      title: 'Google writes microseconds',
      folder: 'Dəniz & su / İçəri',
      state: 'unread',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/3', title: 'After a folder', folder: 'Dəniz & su' },
    { url: 'https://a.example/4' },
  ],
  problems: [
    { title: 'Most visited', reason: 'not-valid:url' },
    { title: 'A script', reason: 'not-valid:url' },
    { title: 'No address', reason: 'missing:url' },
  ],
};
