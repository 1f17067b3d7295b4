import { claimedTime } from '../claimed-time';
import { toLinkRow } from '../to-link-row';
import type { LinkReader, LinkRow } from './link-format';
import { fieldsIn, textIn, textsIn, treeOf, valuesIn } from './tree-fields';

/** What the tool marks its own sessions with (src/background/tag.js); its users cannot give these. */
const OWN_TAGS = ['regular', 'winClose', 'browserExit', 'temp'];

/** Reads each session as a folder; its date, in milliseconds, is that of its tabs. */
export const readTabSessions: LinkReader = async function* ({ files }, { now }) {
  for (const file of files)
    for (const [index, session] of valuesIn(await treeOf(file)).entries())
      yield* rowsOf(`${file.path}, ${index + 1}`, session, now);
};

function* rowsOf(at: string, value: unknown, now: Date): Generator<LinkRow> {
  const session = fieldsIn(value);
  if (!session) return yield { at, link: null, title: null, reason: 'not-an-object' };
  const folders = [textIn(session.name) ?? ''];
  const tags = textsIn(session.tag).filter((tag) => !OWN_TAGS.includes(tag));
  const savedAt = claimedTime(textIn(session.date), now);
  const tabs = Object.values(fieldsIn(session.windows) ?? {}).flatMap((window) =>
    Object.values(fieldsIn(window) ?? {}),
  );
  for (const [index, value] of tabs.entries()) {
    const tab = fieldsIn(value);
    const link = { url: textIn(tab?.url), title: textIn(tab?.title), folders, tags, savedAt };
    yield tab
      ? toLinkRow(`${at}.${index + 1}`, link)
      : { at: `${at}.${index + 1}`, link: null, title: null, reason: 'not-an-object' };
  }
}
