import type { Rolldown } from 'vite';
import { ROOT } from './project';

type ChunkingContext = Rolldown.ChunkingContext;
type CodeSplittingGroup = Rolldown.CodeSplittingGroup;

/** The pages that may come to load what the library begins with. */
const OTHER_PAGES = [
  'popup/main.tsx',
  'sidepanel/main.tsx',
  'welcome/main.tsx',
  'options/main.ts',
  'page-reader/main.ts',
];

/** Sets of modules by which a module's file is chosen. */
interface Needs {
  library: ReadonlySet<string>;
  popup: ReadonlySet<string>;
  sidePanel: ReadonlySet<string>;
  /** What other pages load, at once or later. */
  others: ReadonlySet<string>[];
}

/** A group of modules as Rolldown wants it. */
interface ChunkGroup {
  name: (moduleId: string, context: ChunkingContext) => string | null;
}

/**
 * Groups that put what the library begins with into three files: `desk` is what the side panel begins with too, `library-shared` what
 * other pages may come to load, `library-page` nobody else's. Each file that a page asks for costs the browser some seven milliseconds,
 * and the library would ask for forty.
 *
 * The order counts: each group takes along what its modules import, so what they import stands in groups before it. And what the library
 * alone comes to load is never put together with anything of other pages, which would then load `library-page` as well.
 *
 * Small files are merged only where a page begins with them: merging what is loaded later makes files that import each other in a circle
 * (`scripts/test/chunk-circles.ts` looks for them in each build).
 * @param ofSome how what several files need is put together
 */
export function pageChunks(ofSome: Omit<CodeSplittingGroup, 'name'>): (CodeSplittingGroup & ChunkGroup)[] {
  let known: Needs | undefined;
  const group = (name: string, isIn: (id: string, needs: Needs) => boolean): ChunkGroup => ({
    name: (id, context) => {
      known ??= readNeeds(context);
      return isIn(id, known) ? name : null;
    },
  });
  const { entriesAwareMergeThreshold: _none, ...ofLater } = ofSome;
  const isOfOthers = (id: string, { others }: Needs) => others.some((all) => all.has(id));
  return [
    { ...group('common', (id, { popup }) => popup.has(id)), ...ofSome },
    group('desk', (id, { library, sidePanel }) => library.has(id) && sidePanel.has(id)),
    group('library-shared', (id, needs) => needs.library.has(id) && isOfOthers(id, needs)),
    group('library-page', (id, { library }) => library.has(id)),
    { ...group('common', isOfOthers), ...ofLater },
    { ...group('library-later', () => true), ...ofLater },
  ];
}

function readNeeds(context: ChunkingContext): Needs {
  const needsAtFirst = (page: string) => reachedFrom(page, context, false);
  return {
    library: needsAtFirst('library/main.tsx'),
    popup: needsAtFirst('popup/main.tsx'),
    sidePanel: needsAtFirst('sidepanel/main.tsx'),
    // Not every browser has all of them.
    others: OTHER_PAGES.filter((page) => context.getModuleInfo(entryOf(page))).map((page) =>
      reachedFrom(page, context, true),
    ),
  };
}

function entryOf(page: string): string {
  return `${ROOT}entrypoints/${page}`;
}

/** The modules that a page imports, directly or over others; `isWithLater`: also by `import()`. */
function reachedFrom(page: string, context: ChunkingContext, isWithLater: boolean): Set<string> {
  const entry = entryOf(page);
  if (!context.getModuleInfo(entry)) throw new Error(`No page begins with ${entry}.`);
  const reached = new Set([entry]);
  // A set that grows while it is gone through gives what was added as well.
  for (const id of reached) {
    const info = context.getModuleInfo(id);
    const later = isWithLater ? info?.dynamicallyImportedIds : [];
    for (const next of [...(info?.importedIds ?? []), ...(later ?? [])]) reached.add(next);
  }
  return reached;
}
