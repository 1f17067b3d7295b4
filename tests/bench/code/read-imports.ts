import { posix } from 'node:path';
import ts from 'typescript';

/** An import of another file of the project, by value or by type, static or dynamic. */
export interface LocalImport {
  /** The imported file's path without its extension when it was written so, from the project's root. */
  target: string;
  line: number;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0];
  }
  return undefined;
}

/** What a file imports by relative paths. */
export function readImports(source: ts.SourceFile): LocalImport[] {
  const folder = posix.dirname(source.fileName);
  const found: LocalImport[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.')) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ target: posix.join(folder, specifier.text), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
