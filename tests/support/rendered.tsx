import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** What holds what was rendered. */
const roots: HTMLElement[] = [];

/** Renders into the document and runs effects; the returned element holds what was rendered. */
export async function rendered(element: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  roots.push(root);
  document.body.replaceChildren(root);
  await act(() => render(element, root));
  return root;
}

/**
 * Ends all that was rendered into this document. What follows the database would go on following it in the tests of other files, which
 * share the process and the database.
 */
export async function unmountAll(): Promise<void> {
  const own = roots.splice(0).filter(({ ownerDocument }) => ownerDocument === document);
  await act(() => own.forEach((root) => render(null, root)));
}

/** The element that a selector finds; an error where it finds none. */
export function find<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

/** The button or link with these words, or this name. */
export function named(root: ParentNode, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find(
    (each) => each.textContent.trim() === name || each.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`Nothing is called ${name}.`);
  return found;
}

/** Clicks, and waits until the click's changes are rendered. */
export async function press(element: HTMLElement, init: MouseEventInit = {}): Promise<void> {
  await act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  });
}
