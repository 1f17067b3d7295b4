import type { Linter, Rule } from 'eslint';

export declare function ratchet(rule: Rule.RuleModule, figure: string): Rule.RuleModule;
export declare function readReport(
  message: Pick<Linter.LintMessage, 'messageId' | 'message'>,
): { key: string; actual: number } | null;
