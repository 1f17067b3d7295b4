import ts from 'typescript';
import { complexityOf } from './complexity';

/** One function with a body, measured. */
export interface MeasuredFunction {
  /** Its own name, or that of what holds it; `(anonymous)` without either. */
  name: string;
  /** First line, from 1. */
  line: number;
  /** Lines from its first to its last, both counted. */
  lines: number;
  complexity: number;
  parameters: number;
  /** An arrow function on one line: an expression rather than a function to be read. */
  isOneLineArrow: boolean;
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const holder = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent : undefined;
  if (holder) return holder.name.getText();
  return ts.isConstructorDeclaration(node) ? 'constructor' : '(anonymous)';
}

function measure(node: ts.FunctionLikeDeclaration, source: ts.SourceFile): MeasuredFunction {
  const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
  return {
    name: nameOf(node),
    line: first + 1,
    lines: last - first + 1,
    complexity: complexityOf(node),
    parameters: node.parameters.filter(({ name }) => name.getText() !== 'this').length,
    isOneLineArrow: ts.isArrowFunction(node) && first === last,
  };
}

/** Every function with a body in a file, inner ones too, in the order they stand. */
export function readFunctions(source: ts.SourceFile): MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(measure(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
