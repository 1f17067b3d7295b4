import { idAt, isRecord, jsonIn, recordAt, textsAt, timeAt } from '../json-fields';
import { toLinkRow } from '../to-link-row';
import type { LinkReader, LinkRow } from '../link-format';

/** What the tool marks its own sessions with (src/background/tag.js); its users cannot give these. */
const OWN_TAGS = ['regular', 'winClose', 'browserExit', 'temp'];

/** Reads each session as a folder; its date, in milliseconds, is that of its tabs. */
export const readTabSessions: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const sessions = await jsonIn(file);
    if (!Array.isArray(sessions)) continue;
    for (const [index, session] of sessions.entries())
      yield* rowsOf(`${file.path}, ${index + 1}`, session, now);
  }
};

function* rowsOf(at: string, session: unknown, now: Date): Generator<LinkRow> {
  if (!isRecord(session)) return yield { at, link: null, title: null, reason: 'not-an-object' };
  const folders = [idAt(session, 'name') ?? ''];
  const tags = textsAt(session, 'tag').filter((tag) => !OWN_TAGS.includes(tag));
  const savedAt = timeAt(session, 'date', now);
  const tabs = Object.values(recordAt(session, 'windows')).flatMap((window) =>
    isRecord(window) ? Object.values(window) : [],
  );
  for (const [index, tab] of tabs.entries()) {
    const place = `${at}.${index + 1}`;
    yield isRecord(tab)
      ? toLinkRow(place, { url: idAt(tab, 'url'), title: idAt(tab, 'title'), folders, tags, savedAt })
      : { at: place, link: null, title: null, reason: 'not-an-object' };
  }
}
