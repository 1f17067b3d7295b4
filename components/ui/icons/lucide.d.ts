/** Lucide's files, one icon each, carry no types of their own; `components/ui/icons/Icon.tsx` says what they hold. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const node: [tag: string, attributes: Record<string, string>][];
  export default node;
}
