import axe from 'axe-core';

/**
 * What axe finds wrong with a rendered component, one line a finding; empty when there is nothing. Without a layout colours
 * cannot be judged (the browser tests do that), and a part of a page has no landmarks of its own.
 */
export async function axeProblems(root: Element): Promise<string[]> {
  const { ownerDocument } = root;
  const isLoose = !ownerDocument.body.contains(root);
  if (isLoose) ownerDocument.body.append(root);
  try {
    const { violations } = await axe.run(root, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
    );
  } finally {
    if (isLoose) root.remove();
  }
}
