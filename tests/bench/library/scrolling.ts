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
  /** Frames that were drawn scrolled, with what the page had drawn before: DevTools calls them partially presented. */
  late: number;
}

interface FrameEvent {
  name: string;
  args: { frameSeqId?: number };
}

/**
 * Chromium tells of each frame of the page whether it was drawn, and whether the page's part of it was dropped: one frame can have both.
 * https://chromedevtools.github.io/devtools-protocol/tot/Tracing/
 */
async function traced(page: Page, scroll: (page: Page) => Promise<void>): Promise<Frames> {
  await toTop(page);
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline.frame'] });
  await scroll(page);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: FrameEvent[] };
  const framesWith = (wanted: string) =>
    new Set(traceEvents.filter(({ name }) => name === wanted).map(({ args }) => args.frameSeqId));
  const drawn = framesWith('DrawFrame');
  const withDropped = framesWith('DroppedFrame');
  const late = [...withDropped].filter((frame) => drawn.has(frame)).length;
  const dropped = withDropped.size - late;
  return { frames: drawn.size + dropped, dropped, late };
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
