/**
 * A node's own property, though names on the page shadow it: `<img name="styleSheets">` makes `document.styleSheets` an image, and
 * `<input name="localName">` its form's `localName` a field, also for content scripts.
 */
export function nativeProperty<T extends Node, Name extends keyof T>(node: T, name: Name): T[Name] {
  return Reflect.get(Object.getPrototypeOf(node) as object, name, node) as T[Name];
}
