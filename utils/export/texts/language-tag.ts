/** Whether a text can be a language tag: pages write anything. https://www.rfc-editor.org/rfc/rfc5646 */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(text);
}
