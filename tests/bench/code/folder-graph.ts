import { upwardArrow } from '../../../scripts/floors.mjs';
import type { MeasuredFile } from './measure-file';

/** An import that joins two nodes of the graph. */
export interface Arrow {
  from: string;
  to: string;
  /** Where it stands, as `path:line`. */
  at: string;
}

/** Node of a path below `root`: the folder directly below, or the file itself. Undefined outside `root`. */
function nodeOf(root: string, path: string): string | undefined {
  if (!path.startsWith(`${root}/`)) return undefined;
  const [first = ''] = path.slice(root.length + 1).split('/');
  return first.replace(/\.(?:tsx?|mjs)$/, '');
}

/** The arrows between the folders directly below `root`; a file directly below it is a node of its own. */
export function readArrows(root: string, files: readonly MeasuredFile[]): Arrow[] {
  return files.flatMap(({ path, imports }) => {
    const from = nodeOf(root, path);
    if (from === undefined) return [];
    return imports.flatMap(({ target, line }) => {
      const to = nodeOf(root, target);
      return to === undefined || to === from ? [] : [{ from, to, at: `${path}:${String(line)}` }];
    });
  });
}

function reachableFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(next.get(start) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    waiting.push(...(next.get(node) ?? []));
  }
  return reached;
}

/** Strongly connected components of more than one node, each sorted by name: nodes that all reach each other. */
export function findCircles(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reach = new Map([...next.keys()].map((node) => [node, reachableFrom(node, next)]));
  const placed = new Set<string>();
  const circles: string[][] = [];
  for (const [node, reached] of reach) {
    if (placed.has(node) || !reached.has(node)) continue;
    const circle = [...reached].filter((other) => reach.get(other)?.has(node));
    for (const member of circle) placed.add(member);
    circles.push(circle.sort());
  }
  return circles;
}

/** Imports against the floors of `scripts/floors.mjs`, as `path:line folder -> folder`. */
export function findUpwardArrows(files: readonly MeasuredFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, line }) => {
      const arrow = upwardArrow(path, target);
      return arrow === undefined ? [] : [`${path}:${String(line)} ${arrow}`];
    }),
  );
}
