import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { menbe } from '../../scripts/lint/rules.mjs';

/** What ESLint says of a text as if it stood at `path`, counted from the project's root, with these rules alone. */
export function lintText(path: string, text: string, rules: Linter.RulesRecord): Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser as Linter.Parser },
    plugins: { menbe },
    rules,
  };
  return new Linter({ cwd: '/project' }).verify(text, config, `/project/${path}`);
}
