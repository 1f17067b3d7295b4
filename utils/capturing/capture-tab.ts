import { saveCapture } from '../archive/capture/save-capture';
import { getDatabase } from '../db/database';
import { toFailure } from '../model/to-failure';
import type { Article } from '../model/article';
import type { AttachmentSource } from '../model/attachment';
import type { CaptureRequest, CaptureState, SaveOutcome } from '../model/capture';
import type { ReadPage } from '../model/read-page';
import type { Result } from '../model/result';
import { browserName } from '../platform/browser-name';
import { asSave } from '../platform/saves-first';
import { readSettings } from '../platform/settings';
import { onTab } from '../platform/tab-work';
import { within } from '../scheduling/within';
import { captureOnce } from './captures-in-flight';
import { answerOf, doubtOf } from './doubt-page';
import { type PageAnswer, statusOf } from './page-look';
import { readPictures } from './read-pictures';
import { readTab } from './read-tab';

/** A page that answers later is not doubted: nobody waits for it. */
const DOUBT_MILLISECONDS = 2_000;

/** Nor does storing wait for longer: the answer of a page that is that busy is not known. */
const ANSWER_MILLISECONDS = 500;

/** Callbacks of a capture. They must not throw, and the capture does not await them. */
export interface CaptureListener {
  /** Reports the state of the tab's capture. */
  tell: (tabId: number, state: CaptureState) => void;
  /** The article is stored; attachments may be made of the extracted document. */
  onSaved: (snapshotId: string, source: AttachmentSource) => void;
}

/** Archives what a tab shows. While a capture of the tab runs, a second request joins it. Never rejects. */
export function captureTab(request: CaptureRequest, listener: CaptureListener): Promise<Result<SaveOutcome>> {
  const { tabId } = request;
  return captureOnce(tabId, () => asSave(() => onTab(tabId, capture(request, listener))));
}

async function capture(
  request: CaptureRequest,
  { tell, onSaved }: CaptureListener,
): Promise<Result<SaveOutcome>> {
  const { tabId, url } = request;
  const now = new Date();
  const startedAt = now.toISOString();
  tell(tabId, { phase: 'archiving', url, startedAt, kind: null });

  performance.mark('menbe:gesture');
  const read = await readTab(request);
  performance.measure('menbe:read', 'menbe:gesture');
  if (read.ok && read.value.article.kind === 'page')
    tell(tabId, { phase: 'archiving', url, startedAt, kind: 'page' });

  const saved = read.ok ? await saveRead(tabId, read.value, now) : read;
  performance.measure('menbe:capture', 'menbe:gesture');
  tell(
    tabId,
    saved.ok
      ? { phase: 'done', url, outcome: saved.value }
      : { phase: 'failed', url, failure: saved.error, at: startedAt },
  );
  if (read.ok && saved.ok) onSaved(saved.value.snapshotId, sourceOf(tabId, read.value));
  return saved;
}

/** Stores what was read; meanwhile the page is asked how its site answered, and what may be wrong with it. */
async function saveRead(tabId: number, read: ReadPage, now: Date): Promise<Result<SaveOutcome>> {
  const answering = answerOf(tabId, read.document);
  const doubting = answering.then((answer) => doubtOf(tabId, read, answer));
  const [saved, doubt] = await Promise.all([
    save(read.article, { now, source: sourceOf(tabId, read), answering }),
    within(DOUBT_MILLISECONDS, doubting, null),
  ]);
  return saved.ok && doubt ? { ok: true, value: { ...saved.value, doubt } } : saved;
}

function sourceOf(tabId: number, { document }: ReadPage): AttachmentSource {
  return { tabId, ...document, attempts: 0 };
}

/** What is known of a page that is stored. */
interface Known {
  now: Date;
  source: AttachmentSource;
  answering: Promise<PageAnswer | null>;
}

async function save(article: Article, { now, source, answering }: Known): Promise<Result<SaveOutcome>> {
  try {
    const [{ keepKeys }, answer] = await Promise.all([
      readSettings(),
      within(ANSWER_MILLISECONDS, answering, null),
    ]);
    const outcome = await saveCapture(getDatabase(), article, {
      now,
      browser: browserName(navigator.userAgent),
      pictures: (html) => readPictures(html, source),
      keepKeys: keepKeys === 'on',
      answered: statusOf(answer),
    });
    return { ok: true, value: outcome };
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}
