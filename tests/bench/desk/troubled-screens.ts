import { type Screen, type Steps, walk, WINDOWS, type WindowSize } from './screen';

/** Runs in a page before its own scripts: the database does not open, as where the browser cannot read its files. */
function refuseDatabase(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The files cannot be read.', 'UnknownError');
  };
}

/** Runs in a page before its own scripts: the database takes for ever to open. */
function holdDatabase(): void {
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
}

interface Trouble {
  path: string;
  trouble: () => void;
  steps: Steps;
  windows?: readonly WindowSize[];
}

/** A page that is loaded again once the trouble is there. */
function troubled(name: string, { path, trouble, steps, windows = WINDOWS }: Trouble): Screen {
  return {
    name: `trouble ${name}`,
    windows,
    async open(menbe) {
      const page = await menbe.openExtensionPage(path);
      await page.setViewport(windows[0] ?? null);
      await page.evaluateOnNewDocument(trouble);
      await page.reload();
      await walk(page, steps);
      return { page, close: () => page.close() };
    },
  };
}

/** The popup's own size: here it is in a tab, as one over a page cannot be loaded again. */
const POPUP: readonly WindowSize[] = [{ width: 400, height: 600 }];

const PANES = ['shelves', 'cases', 'watched', 'bin', 'links', 'read/any', 'compare/any/other'];

/** The screens while the database opens, and when it does not. */
export const TROUBLED_SCREENS: readonly Screen[] = [
  troubled('list loads', {
    path: 'library.html#/',
    trouble: holdDatabase,
    steps: { ready: '.list-pane > .visually-hidden' },
  }),
  troubled('reader loads', {
    path: 'library.html#/read/any',
    trouble: holdDatabase,
    steps: { ready: '.side-pane .visually-hidden' },
  }),
  troubled('popup loads', {
    path: 'popup.html',
    trouble: holdDatabase,
    steps: { ready: '#list-loading' },
    windows: POPUP,
  }),
  troubled('list fails', {
    path: 'library.html#/',
    trouble: refuseDatabase,
    steps: { ready: '#list-error' },
  }),
  ...PANES.map((pane) =>
    troubled(`${pane} fails`, {
      path: `library.html#/${pane}`,
      trouble: refuseDatabase,
      steps: { ready: '.side-pane .failure' },
    }),
  ),
  troubled('popup fails', {
    path: 'popup.html',
    trouble: refuseDatabase,
    steps: { ready: '.popup-list .failure' },
    windows: POPUP,
  }),
];
