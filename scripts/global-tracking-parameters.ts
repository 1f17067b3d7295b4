import { createRequire } from 'node:module';

interface TidyUrlRule {
  name: string;
  rules?: string[];
}

/** The tracking parameters tidy-url removes on every site: lower case, sorted, each once. */
export function globalTrackingParameters(): string[] {
  const rules: TidyUrlRule[] = createRequire(import.meta.url)('tidy-url/data/rules.js');
  const names = rules.find((rule) => rule.name === 'Global')?.rules ?? [];
  return [...new Set(names.map((name) => name.toLowerCase()))].sort();
}
