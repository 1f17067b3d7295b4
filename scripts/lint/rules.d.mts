import type { ESLint, Linter } from 'eslint';

export declare const LIMITS: Readonly<Record<'complexity' | 'max-params', number>>;
export declare const EXCEPTIONS_FILE: URL;
export declare const menbe: ESLint.Plugin;
export declare function limits(
  exceptions?: Readonly<Record<string, Record<string, number>>>,
): Linter.RulesRecord;
