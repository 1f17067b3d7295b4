import ts from 'typescript';

/** A declaration that a file exports, and whether a doc comment stands above it. */
export interface ExportedDeclaration {
  name: string;
  line: number;
  isDocumented: boolean;
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = node as ts.DeclarationStatement;
  return [name?.getText() ?? 'default'];
}

function isDocumented(node: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(node).length > 0;
}

/** Exported declarations of a file; the overloads of a function are one, which the first of them documents. */
export function readExports(source: ts.SourceFile): ExportedDeclaration[] {
  const byName = new Map<string, ExportedDeclaration>();
  for (const statement of source.statements.filter(isExported)) {
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    for (const name of namesOf(statement)) {
      const key = ts.isFunctionDeclaration(statement) ? name : `${name}:${String(line)}`;
      if (!byName.has(key)) byName.set(key, { name, line, isDocumented: isDocumented(statement) });
    }
  }
  return [...byName.values()];
}
