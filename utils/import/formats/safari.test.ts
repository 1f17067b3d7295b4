import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { ZipWriter } from '../../zip/zip-writer';
import { SAFARI } from './safari';

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
	<HTML>
	<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
	<Title>Bookmarks</Title>
	<H1>Bookmarks</H1>
	<DT><H3 FOLDED>Sevimlilər</H3>
	<DL><p>
		<DT><A HREF="https://a.example/1">Xəzər</A>
		<DT><A HREF="file:///Users/a/x.html">A file</A>
	</DL><p>
	<DT><H3 FOLDED id="com.apple.ReadingList">Список для чтения</H3>
	<DL><p>
		<DT><A HREF="https://a.example/2">Oxunacaq</A>
		<DD>Bir sətir
	</DL><p>
	<DT><A HREF="https://a.example/3">After it</A>
	</HTML>
`;

async function zipped(files: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter(
    async (chunk) => void chunks.push(chunk.slice()),
    new Date('2026-11-23T08:00:00Z'),
  );
  for (const [name, text] of Object.entries(files)) {
    await zip.begin(name);
    await zip.write(new TextEncoder().encode(text));
    await zip.end();
  }
  await zip.finish();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

runLinkFormatTests({
  format: SAFARI,
  files: async () => [
    {
      path: 'Safari Export 2025-01-01.zip',
      content: await zipped({
        'Bookmarks.html': BOOKMARKS,
        'History.json': '{"metadata":{"data_type":"history"},"history":[{"url":"https://a.example/9"}]}',
        'Passwords.csv': 'Title,URL,Username,Password,Notes,OTPAuth\n',
      }),
    },
  ],
  links: [
    { url: 'https://a.example/1', title: 'Xəzər', folder: 'Sevimlilər' },
    {
      url: 'https://a.example/2',
      title: 'Oxunacaq',
      folder: 'Список для чтения',
      note: 'Bir sətir',
      state: 'unread',
    },
    { url: 'https://a.example/3', title: 'After it' },
  ],
  problems: [{ title: 'A file', reason: 'not-valid:url' }],
});
