import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { aDatabase } from '../../../tests/support/builders';
import { linkRequest } from '../../../tests/support/link-request';
import { offered } from '../../../tests/support/run-link-format-tests';
import { importLinks, surveyLinks } from './import-links';

it('takes a link whose time cannot be read without it, and says so; 0 and nothing are no times', async () => {
  const db = aDatabase();
  const rows = ['https://a.example/1,13 May: noon', 'https://a.example/2,0', 'https://a.example/3,'];
  const table = `url,date\n${rows.join('\n')}\nhttps://a.example/4,31.12.2999`;
  const { report } = await importLinks(
    db,
    await offered([{ path: 'mine.csv', content: table }]),
    linkRequest(),
  );
  expect(report).toMatchObject({ added: 4, problems: [] });
  expect(report.timeProblems).toEqual([
    { at: 'mine.csv, 2', title: null, reason: 'unread-time:13 May: noon' },
    { at: 'mine.csv, 5', title: null, reason: 'unread-time:31.12.2999' },
  ]);
  const content =
    '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="https://b.example/1" ADD_DATE="soon">Su</A></DL>';
  const survey = await surveyLinks(db, await offered([{ path: 'b.html', content }]), linkRequest());
  expect(survey.report.timeProblems).toEqual([{ at: 'b.html, 1', title: 'Su', reason: 'unread-time:soon' }]);
});
