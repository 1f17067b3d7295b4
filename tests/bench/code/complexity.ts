import ts from 'typescript';

/** What ESLint's `complexity` takes for a function: each has a count of its own. */
function startsCount(node: ts.Node): boolean {
  const isField = ts.isPropertyDeclaration(node.parent ?? node) && node.parent !== node;
  return (
    ts.isFunctionLike(node) ||
    ts.isClassStaticBlockDeclaration(node) ||
    (isField && (node.parent as ts.PropertyDeclaration).initializer === node)
  );
}

const BRANCHES = new Set([
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
]);

const SHORT_CIRCUITS = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** A default value of a parameter or of a part that is taken out of an object or a list. */
function hasDefault(node: ts.Node): boolean {
  return (ts.isParameter(node) || ts.isBindingElement(node)) && node.initializer !== undefined;
}

function isOptionalStep(node: ts.Node): boolean {
  return (
    (ts.isPropertyAccessExpression(node) ||
      ts.isElementAccessExpression(node) ||
      ts.isCallExpression(node)) &&
    node.questionDotToken !== undefined
  );
}

function branches(node: ts.Node): boolean {
  return (
    BRANCHES.has(node.kind) ||
    (ts.isBinaryExpression(node) && SHORT_CIRCUITS.has(node.operatorToken.kind)) ||
    hasDefault(node) ||
    isOptionalStep(node)
  );
}

/** Cyclomatic complexity by the rule of ESLint's `complexity`: 1, and 1 for each branch outside inner functions. */
export function complexityOf(owner: ts.Node): number {
  let complexity = branches(owner) && !ts.isFunctionLike(owner) ? 2 : 1;
  const visit = (node: ts.Node): void => {
    if (startsCount(node)) return;
    if (branches(node)) complexity++;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(owner, visit);
  return complexity;
}
