/** An element and the elements around it from the inside out, at most `most` in all: hostile pages nest thousands. */
export function* outwards(element: Element | null, most: number): Generator<Element> {
  let left = most;
  for (let box = element; box && left > 0; box = box.parentElement) {
    left--;
    yield box;
  }
}
