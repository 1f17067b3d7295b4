import { relative } from 'node:path';

/** Name of the function a rule reports: its own, or that of what holds it; `(anonymous)` without either. */
function nameOf(node) {
  const { id, parent } = node;
  if (id) return id.name;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  const isKeyed = ['MethodDefinition', 'Property', 'PropertyDefinition'].includes(parent.type);
  return isKeyed && parent.key.type === 'Identifier' ? parent.key.name : '(anonymous)';
}

/**
 * Makes an ESLint rule with a limit into one with exceptions that can only shrink. The rule's second option maps
 * `path#function` to the figure that is let pass; of functions with the same name in a file the largest counts. A function
 * that grew beyond its figure is reported, and so is an exception that allows more than is needed.
 * @param {import('eslint').Rule.RuleModule} rule one whose reports carry `node` and the figure in `data`
 * @param {string} figure name of that field
 * @returns {import('eslint').Rule.RuleModule}
 */
export function ratchet(rule, figure) {
  return {
    meta: {
      type: rule.meta.type,
      messages: {
        above: `{{key}}: ${figure} {{actual}}, at most {{allowed}} allowed.`,
        superfluous: 'The exception for {{key}} allows more than is needed: npm run lint:exceptions',
      },
      schema: [{ type: 'integer' }, { type: 'object', additionalProperties: { type: 'integer' } }],
    },
    create(context) {
      const [limit, exceptions] = context.options;
      const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
      const largest = new Map();
      const judge = ({ node, loc, data }) => {
        const key = `${path}#${nameOf(node)}`;
        const actual = data[figure];
        const allowed = exceptions[key] ?? limit;
        largest.set(key, Math.max(actual, largest.get(key) ?? 0));
        if (actual > allowed)
          context.report({ node, loc, messageId: 'above', data: { key, actual, allowed } });
      };
      const judgeExceptions = (node) => {
        for (const [key, allowed] of Object.entries(exceptions)) {
          if (!key.startsWith(`${path}#`) || (largest.get(key) ?? 0) >= allowed) continue;
          context.report({ node, messageId: 'superfluous', data: { key } });
        }
      };
      const judged = Object.create(context, { report: { value: judge }, options: { value: [limit] } });
      return { ...rule.create(judged), 'Program:exit': judgeExceptions };
    },
  };
}

/** Which function a report of a ratchet is about, as `path#function`, and its figure; `null` of any other report. */
export function readReport({ messageId, message }) {
  const [, key, actual] = /^(.+): \S+ (\d+), at most \d+ allowed\.$/.exec(message) ?? [];
  return messageId === 'above' && key !== undefined ? { key, actual: Number(actual) } : null;
}
