/** Whether an element nests others deeper than `limit` levels. Walks without recursion. */
export function isDeeperThan(root: Element, limit: number): boolean {
  let element = root;
  let depth = 0;
  for (;;) {
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth++;
      if (depth > limit) return true;
      continue;
    }
    while (!element.nextElementSibling) {
      if (depth === 0 || !element.parentElement) return false;
      element = element.parentElement;
      depth--;
    }
    if (depth === 0) return false;
    element = element.nextElementSibling;
  }
}
