import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Bars, round } from '../bars';
import { type Launch, openLibrary } from './library-page';

/** What the page and the browser do after their start is not scrolling. */
const SETTLING_MS = 5000;

const DRAG_MS = 6000;
const STEPS = 180;
const PAGES_DOWN = 120;

/** Bar 5, scrolling: the share of frames dropped from one end of the list to the other, by the scrollbar and by keys. */
export async function benchScrolling(launch: Launch, profile: string, bars: Bars): Promise<void> {
  const menbe = await launch(profile);
  try {
    const page = await openLibrary(menbe);
    await sleep(SETTLING_MS);
    for (const [name, scroll] of [
      ['the scrollbar dragged', dragScrollbar],
      ['PageDown held', holdPageDown],
    ] as const) {
      const { frames, dropped, late } = await traced(page, scroll);
      const blank = await watched(page, scroll);
      const share = dropped / frames;
      bars.add({
        name: `scrolling, ${name}`,
        figure: `${round(share * 100)} % of ${frames} frames dropped; ${round((late / frames) * 100)} % scrolled before the page had drawn its part; ${round(blank * 100)} % showed rows still to be read`,
        bar: '≤ 5 %',
        ok: share <= 0.05 && frames > 100,
      });
    }
  } finally {
    await menbe.close();
  }
}

interface Frames {
  frames: number;
  /** Frames in which nothing was drawn though something was to be. */
  dropped: number;
  /** Frames that were drawn scrolled, with what the page had drawn before. */
  late: number;
}

/** What Chromium tells of a frame, in several parts where the compositor drew it in several. */
interface FrameReport {
  pid: number;
  name: string;
  args: { frame_reporter?: { frame_sequence: number; frame_source: number; state: string } };
}

/**
 * Chromium's compositor reports how each frame ended. The `DroppedFrame` that DevTools shows will not do for a comparison: it is told only
 * where the page seems to run an animation, as one does that gives elements it keeps another inline style, and one that makes new
 * elements does not.
 * https://source.chromium.org/chromium/chromium/src/+/main:cc/metrics/compositor_frame_reporter.cc
 */
async function traced(page: Page, scroll: (page: Page) => Promise<void>): Promise<Frames> {
  await toTop(page);
  await page.tracing.start({
    categories: ['-*', 'benchmark', 'disabled-by-default-devtools.timeline.frame'],
  });
  await scroll(page);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: FrameReport[] };
  // The browser's own window has frames too.
  const ofPage = traceEvents.find(({ name }) => name === 'DrawFrame')?.pid;
  const states = new Map<string, string[]>();
  for (const { pid, args } of traceEvents) {
    const report = args.frame_reporter;
    if (pid !== ofPage || !report) continue;
    const frame = `${report.frame_source} ${report.frame_sequence}`;
    states.set(frame, [...(states.get(frame) ?? []), report.state]);
  }
  return countFrames([...states.values()]);
}

function countFrames(frames: readonly (readonly string[])[]): Frames {
  const has = (states: readonly string[], beginning: string) =>
    states.some((state) => state.startsWith(beginning));
  const drawn = frames.filter((states) => has(states, 'STATE_PRESENTED'));
  const dropped = frames.filter(
    (states) => has(states, 'STATE_DROPPED') && !has(states, 'STATE_PRESENTED'),
  ).length;
  const late = drawn.filter(
    (states) => has(states, 'STATE_DROPPED') || has(states, 'STATE_PRESENTED_PARTIAL'),
  ).length;
  return { frames: drawn.length + dropped, dropped, late };
}

/** The share of frames in which some row, in sight or near, had no words yet. Another time than the trace: to look costs frames. */
async function watched(page: Page, scroll: (page: Page) => Promise<void>): Promise<number> {
  await toTop(page);
  await page.evaluate(watchRows);
  await scroll(page);
  return page.evaluate(blankShare);
}

async function toTop(page: Page): Promise<void> {
  await page.$eval('.result-scroll', (element) => element.scrollTo({ top: 0 }));
  await sleep(500);
}

type Watched = typeof globalThis & { benchFrames: { all: number; blank: number; on: boolean } };

/** Runs in the page: looks at every frame whether a row is still to be read. It must not ask where: that lays the page out. */
function watchRows(): void {
  const frames = { all: 0, blank: 0, on: true };
  Object.assign(globalThis, { benchFrames: frames });
  const look = () => {
    frames.all++;
    if (document.querySelector('.result-wait')) frames.blank++;
    if (frames.on) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function blankShare(): number {
  const { benchFrames: frames } = globalThis as Watched;
  frames.on = false;
  return frames.blank / frames.all;
}

/** Takes the thumb from the top of the list to its end. */
async function dragScrollbar(page: Page): Promise<void> {
  const scroller = await page.$eval('.result-scroll', (element) => {
    const { top, bottom, right, width } = element.getBoundingClientRect();
    return { top, bottom, x: right - (width - element.clientWidth) / 2 };
  });
  await page.mouse.move(scroller.x, scroller.top + 22);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(scroller.x, scroller.top + 22 + ((scroller.bottom - scroller.top) * step) / STEPS);
    await sleep(DRAG_MS / STEPS);
  }
  await page.mouse.up();
  const left = await page.$eval(
    '.result-scroll',
    (element) => element.scrollHeight - element.clientHeight - element.scrollTop,
  );
  if (left > 10_000) throw new Error(`The thumb did not come to the end: ${left} pixels are left.`);
}

/** From the start of the list on, and at last to its end. */
async function holdPageDown(page: Page): Promise<void> {
  await page.focus('[data-index="0"] .row-title');
  for (let times = 0; times < PAGES_DOWN; times++) {
    await page.keyboard.down('PageDown');
    await sleep(33);
  }
  await page.keyboard.up('PageDown');
  await page.keyboard.press('End');
  await sleep(200);
}
