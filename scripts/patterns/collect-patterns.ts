import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression of the project, and the file it stands in. */
export interface FoundPattern {
  file: string;
  pattern: RegExp;
}

/** Folders whose code meets text of pages, of files and of sites. */
const FOLDERS = ['utils', 'components', 'entrypoints'];

/** What the sources of these folders hold: literals, and in which files patterns are put together from parts. */
export function patternsInSources(): { literals: FoundPattern[]; constructing: Map<string, number> } {
  const literals: FoundPattern[] = [];
  const constructing = new Map<string, number>();
  for (const file of sourceFiles()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.push({ file, pattern: toPattern(node.text) });
      if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')
        constructing.set(file, (constructing.get(file) ?? 0) + 1);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, constructing };
}

function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ).filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path));
}

function toPattern(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}
