import ts from 'typescript';
import type { SourceFile } from './production-files';
import { readExports, type ExportedDeclaration } from './read-exports';
import { readFunctions, type MeasuredFunction } from './read-functions';
import { readImports, type LocalImport } from './read-imports';

/** What the bars need to know of a file. Lines count from 1. */
export interface MeasuredFile {
  path: string;
  lines: number;
  functions: MeasuredFunction[];
  exports: ExportedDeclaration[];
  imports: LocalImport[];
  /** Lines with the type `any`. */
  anys: number[];
  /** Lines with a comment that switches the type check off. */
  ignores: number[];
}

function linesOfAny(source: ts.SourceFile): number[] {
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

function linesOfIgnores(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) => (/\/[/*].*@ts-(?:ignore|expect-error|nocheck)/.test(line) ? [index + 1] : []));
}

/** Measures one file by its syntax tree. */
export function measureFile({ path, text }: SourceFile): MeasuredFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    functions: readFunctions(source),
    exports: readExports(source),
    imports: readImports(source),
    anys: linesOfAny(source),
    ignores: linesOfIgnores(text),
  };
}
