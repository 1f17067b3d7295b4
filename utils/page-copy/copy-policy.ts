/**
 * The policy in a shown page copy: it shows its own styles and `data:` files, and does nothing else. It adds to the policy of
 * the page that shows the copy, which the copy inherits, and to the frame's empty `sandbox`, which forbids scripts, forms,
 * popups and navigation.
 */
export const COPY_POLICY = [
  "default-src 'none'",
  'img-src data:',
  'font-src data:',
  "style-src 'unsafe-inline'",
  "script-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');
