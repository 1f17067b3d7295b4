import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** Paths of the files that a script of a build imports at once (not by `import()`), as `path` counts. */
export function staticImports(path: string, source: string): string[] {
  const { statements } = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    return from && ts.isStringLiteral(from) ? [normalize(join(dirname(path), from.text))] : [];
  });
}
