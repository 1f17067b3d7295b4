/** Whether Ctrl, Meta or Alt is held: such keys belong to the browser. */
export function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
