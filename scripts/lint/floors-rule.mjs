import { posix, relative } from 'node:path';
import { upwardArrow } from '../floors.mjs';

/** ESLint rule: an import, by value or by type, static or dynamic, follows the floors of `scripts/floors.mjs`. */
export const floorsRule = {
  meta: {
    type: 'problem',
    messages: { upward: 'The floors in scripts/floors.mjs do not allow {{arrow}}.' },
    schema: [],
  },
  create(context) {
    const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const arrow = upwardArrow(path, posix.join(posix.dirname(path), specifier));
      if (arrow !== undefined) context.report({ node, messageId: 'upward', data: { arrow } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
