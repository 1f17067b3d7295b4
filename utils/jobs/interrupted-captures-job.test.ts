import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { saveCapture } from '../archive/capture/save-capture';
import { captureOnce } from '../capturing/captures-in-flight';
import { getDatabase } from '../db/database';
import { fail } from '../model/result';
import { readCaptureState, writeCaptureState } from '../platform/capture-state-store';
import { interruptedCapturesJob } from './interrupted-captures-job';

const TAB = 7;
const PAGE = 'https://xeber.example/az/1';
const db = getDatabase();
let background: JobBackground;

beforeEach(async () => {
  fakeBrowser.reset();
  const nothing = async () => undefined;
  Object.assign(fakeBrowser, {
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
  });
  vi.useFakeTimers({ now: minute(9), toFake: ['Date'] });
  await db.delete();
  await db.open();
  background = new JobBackground(interruptedCapturesJob);
});
afterEach(() => vi.useRealTimers());

/** What the popup was told last of a capture that began in the ninth minute. */
const begun = () =>
  writeCaptureState(TAB, {
    phase: 'archiving',
    url: PAGE,
    startedAt: minute(9).toISOString(),
    kind: 'article',
  });

it('says that a capture was interrupted when nothing of it was stored', async () => {
  await begun();
  await background.start();
  expect(await readCaptureState(TAB)).toMatchObject({
    phase: 'failed',
    failure: { code: 'capture-interrupted' },
  });
  expect(background.alarm).toBeNull();
});

it('says that the page was archived when the background was stopped only after that', async () => {
  await begun();
  await saveCapture(db, anArticle({ url: PAGE }), { now: minute(9), browser: null });
  await background.start();
  expect(await readCaptureState(TAB)).toMatchObject({ phase: 'done', outcome: { status: 'archived' } });
});

it('says that the page had not changed when that was what was found', async () => {
  await saveCapture(db, anArticle({ url: PAGE }), { now: minute(1), browser: null });
  await begun();
  await saveCapture(db, anArticle({ url: PAGE }), { now: minute(9), browser: null });
  await background.start();
  expect(await readCaptureState(TAB)).toMatchObject({ phase: 'done', outcome: { status: 'unchanged' } });
});

it('leaves a capture alone that is under way, and looks once it should have ended', async () => {
  let end: () => void = () => undefined;
  const capture = captureOnce(
    TAB,
    () =>
      new Promise((resolve) => {
        end = () => resolve(fail('page-empty'));
      }),
  );
  await begun();
  await background.start();
  expect(await readCaptureState(TAB)).toMatchObject({ phase: 'archiving' });
  expect(background.alarm).toBe(new Date(minute(9).getTime() + 45_000).toISOString());
  end();
  await capture;
  await background.ring();
  expect(await readCaptureState(TAB)).toMatchObject({ phase: 'failed' });
  expect(background.alarm).toBeNull();
});
