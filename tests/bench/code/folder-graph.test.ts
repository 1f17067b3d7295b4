import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/project';
import { findCircles, findUpwardArrows, readArrows } from './folder-graph';
import { measureFile } from './measure-file';
import { readProductionFiles } from './production-files';

const measureAll = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => measureFile({ path, text }));
const circlesOf = (root: string, files: Record<string, string>) =>
  findCircles(readArrows(root, measureAll(files)));

/** Every folder that holds one of these files, at any depth. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1))
      folders.add(path.slice(0, end));
  return [...folders];
}

describe('folder circles', () => {
  it('are none, below any folder', () => {
    const files = readProductionFiles(ROOT).map(measureFile);
    expect(files.length).toBeGreaterThan(500);
    const folders = foldersOf(files.map(({ path }) => path));
    const found = folders.flatMap((root) => {
      // Files that import each other make no circle of folders.
      const circles = findCircles(readArrows(root, files)).filter((circle) =>
        circle.some((name) => folders.includes(`${root}/${name}`)),
      );
      return circles.length > 0 ? [[root, circles.sort()]] : [];
    });
    expect(found).toEqual([]);
  });

  it('are found between folders over any number of steps', () => {
    const files = {
      'utils/a/one.ts': "import '../b/two';",
      'utils/b/two.ts': "import '../c/three';",
      'utils/c/three.ts': "import '../a/four';",
      'utils/d/five.ts': "import '../a/one';",
    };
    expect(circlesOf('utils', files)).toEqual([['a', 'b', 'c']]);
  });

  it('are found where only a type closes them', () => {
    const files = {
      'utils/a/one.ts': "import '../b/two';",
      'utils/b/two.ts': "import type { A } from '../a/one';",
    };
    expect(circlesOf('utils', files)).toEqual([['a', 'b']]);
  });

  it('take a file directly below the root as a node of its own', () => {
    const files = {
      'components/Body.tsx': "import './reader/prepare';",
      'components/reader/Reader.tsx': "import { Body } from '../Body';",
    };
    expect(circlesOf('components', files)).toEqual([['Body', 'reader']]);
  });

  it('are none within a folder, nor on the way down', () => {
    const files = {
      'utils/a/one.ts': "import './two';\nimport '../b/three';",
      'utils/a/two.ts': "import './one';",
      'utils/b/three.ts': "import '../c/four';",
    };
    expect(circlesOf('utils', files)).toEqual([]);
  });

  it('are told apart', () => {
    const files = {
      'utils/a/one.ts': "import '../b/one';\nimport '../c/one';",
      'utils/b/one.ts': "import '../a/one';",
      'utils/c/one.ts': "import '../d/one';",
      'utils/d/one.ts': "import '../c/one';",
    };
    expect(circlesOf('utils', files)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('upward arrows', () => {
  const upward = (path: string, text: string) => findUpwardArrows(measureAll({ [path]: text }));

  it('are imports that the floors do not allow', () => {
    expect(upward('utils/model/a.ts', "\nimport type { B } from '../db/b';")).toEqual([
      'utils/model/a.ts:2 utils/model -> utils/db',
    ]);
    expect(upward('utils/model/a.ts', "import { C } from '../../components/C';")).toEqual([
      'utils/model/a.ts:1 utils -> components',
    ]);
  });

  it('are drawn by each import from a folder that no floor names', () => {
    expect(upward('utils/unheard/a.ts', "import '../model/b';")).toEqual([
      'utils/unheard/a.ts:1 utils/unheard -> utils/model',
    ]);
  });

  it('are not the imports downwards, within a folder, or of a package', () => {
    const text = "import '../model/b';\nimport './c';\nimport 'dexie';";
    expect(upward('utils/url/a.ts', text)).toEqual([]);
  });
});
