import { pageScreen, type Screen, type Steps, WINDOWS } from './screen';
import type { DeskArchive } from './seed-desk';

const ROW = '[data-page-url] .row-title';
const TEXT = '#article-body p';

/** A state of the list, with what is pressed there and what is shown then. */
const list = (name: string, presses: readonly string[], shown: string): Screen =>
  pageScreen(name, 'library.html', { ready: ROW, presses, shown });

const library = (name: string, hash: string, ready: string, steps: Partial<Steps> = {}): Screen =>
  pageScreen(name, `library.html#/${hash}`, { ready, ...steps });

/** Windows in which what narrows the list has no place of its own. */
const NARROW = WINDOWS.filter(({ width }) => width < 1280);

/** The pages of the extension and what they lead to, with an archive to show. */
export function screensOf(archive: DeskArchive): readonly Screen[] {
  return [...listScreens(), ...sideScreens(archive), ...readerScreens(archive)];
}

function listScreens(): Screen[] {
  return [
    pageScreen('welcome', 'welcome.html', { ready: '#shortcut-list .keys' }),
    list('list', [], '#facets .saved-fresh'),
    library('search', '?q=harbour', '.row-excerpt mark'),
    library('search to save', '?q=harbour', '.row-excerpt mark', {
      presses: ['#save-search'],
      shown: '#search-name',
    }),
    library('filters', '?q=harbour+kind%3Aarticle+has%3Aversions', '#filter-chips'),
    pageScreen(
      'filter column',
      'library.html',
      { ready: ROW, presses: ['#narrow-button.narrow-fresh'], shown: '#facets .saved-fresh' },
      NARROW,
    ),
    library('nothing found', '?q=zeppelin', '#no-match'),
    list('selection', ['#select-all'], '.chosen-bar'),
    list('tags for all', ['#select-all', '#tag-chosen'], '#bulk-tag-dialog'),
    list('case for all', ['#select-all', '#case-chosen'], '#case-dialog .case-choices li'),
    list('help', ['#keys-button'], '#keys'),
    list('import', ['#import-button'], 'dialog[open]'),
    list('export', ['#export-button'], '#export-dialog'),
  ];
}

function sideScreens({ caseId, emptyCaseId }: DeskArchive): Screen[] {
  return [
    library('shelves', 'shelves', '#shelves'),
    library('cases', 'cases', '#cases .case-rows li'),
    library('case', `case/${caseId}`, '#case-sources li'),
    library('case renamed', `case/${caseId}`, '#case-sources li', {
      presses: ['#rename-case'],
      shown: '#case-name',
    }),
    library('case without sources', `case/${emptyCaseId}`, '#case-empty'),
    library('case missing', 'case/none', '#case-missing'),
    library('watched', 'watched', '#watched-view li'),
    library('bin', 'bin', '#bin .bin-rows li'),
    library('settings', 'settings', '#storage-use'),
  ];
}

function readerScreens({ first, newest, binned }: DeskArchive): Screen[] {
  const read = (name: string, presses: readonly string[], shown: string) =>
    library(name, `read/${newest}`, TEXT, { presses, shown });
  return [
    read('reader', [], '.highlight-card'),
    read('details', ['#details-button'], '#details[data-open=true] #in-cases'),
    read('cite', ['#cite-source'], '#citations li'),
    read('all tags', ['#all-tags'], '#tag-dialog'),
    library('words found', `read/${newest}?q=harbour`, TEXT, { shown: '#found-words' }),
    library('saved page', `read/${newest}/page`, '#panel-page'),
    library('screenshot', `read/${newest}/screenshot`, '#shown-picture'),
    library('files', `read/${newest}/files`, '#panel-files .file-row'),
    library('reader of the bin', `read/${binned}`, TEXT),
    library('reader without source', 'read/none', '#reader-missing'),
    library('comparison', `compare/${first}/${newest}`, '#comparison[data-phase=compared]'),
    library('comparison missing', 'compare/none/nothing', '#comparison .failure'),
  ];
}

/** What there is to see before anything is archived. */
export const EMPTY_SCREENS: readonly Screen[] = [
  library('empty library', '', '#empty-state'),
  library('empty search', '?q=zeppelin', '#no-match'),
  library('empty shelves', 'shelves', '#shelves'),
  library('empty cases', 'cases', '#no-case'),
  library('empty watched', 'watched', '#none-watched'),
  library('empty bin', 'bin', '#bin'),
];
