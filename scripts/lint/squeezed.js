/** Lint: code is written for its reader. What packs several statements or lines into one is written out. */
export const SQUEEZED = [
  {
    // Taking apart a list that is spread together is no packing: `const [first, ...others] = [...some, ...more]`.
    selector:
      "VariableDeclarator[id.type='ArrayPattern'][init.type='ArrayExpression']:not([init.elements.0.type='SpreadElement'])",
    message: 'Declare each variable in a statement of its own.',
  },
  {
    selector: 'SpreadElement > :matches(ArrayExpression, ObjectExpression)',
    message: 'Write the elements out: a spread of a literal adds nothing.',
  },
];
