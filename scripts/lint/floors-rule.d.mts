import type { Rule } from 'eslint';

export declare const floorsRule: Rule.RuleModule;
