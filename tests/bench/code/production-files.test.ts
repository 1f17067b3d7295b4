import { expect, it } from 'vitest';
import { isProduction } from './production-files';

it('takes code, not tests, generated tables, declarations or styles', () => {
  const paths = [
    ...['utils/a.ts', 'components/A.tsx', 'scripts/a.mjs'],
    ...[
      'utils/a.test.ts',
      'components/A.test.tsx',
      'utils/a.data.ts',
      'components/a.d.ts',
      'scripts/a.d.mts',
    ],
    ...['components/a.css', 'entrypoints/a/index.html', 'scripts/a.py'],
  ];
  expect(paths.filter(isProduction)).toEqual(['utils/a.ts', 'components/A.tsx', 'scripts/a.mjs']);
});
