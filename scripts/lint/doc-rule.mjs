const DECLARATIONS = new Set([
  'ClassDeclaration',
  'FunctionDeclaration',
  'TSDeclareFunction',
  'TSEnumDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'VariableDeclaration',
]);

/** Whether the statement before declares the same function: a doc comment stands above the first overload. */
function isLaterOverload(node) {
  const body = node.parent.body;
  const before = body[body.indexOf(node) - 1]?.declaration;
  return before?.type === 'TSDeclareFunction' && before.id.name === node.declaration.id?.name;
}

/** ESLint rule: every exported declaration has a doc comment right above it. */
export const docRule = {
  meta: {
    type: 'suggestion',
    messages: {
      missing: 'Say in a doc comment what a reader cannot see: shape, unit, errors, source of a rule.',
    },
    schema: [],
  },
  create(context) {
    const check = (node) => {
      if (!DECLARATIONS.has(node.declaration?.type) || isLaterOverload(node)) return;
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
      context.report({ node, messageId: 'missing' });
    };
    return { ExportNamedDeclaration: check, ExportDefaultDeclaration: check };
  },
};
