/**
 * What a shown page copy may do: nothing but be looked at. It stands in the copy itself, adds to the policy of the page
 * that shows it, which the copy inherits, and to the frame's empty `sandbox`, which forbids scripts, forms, popups and
 * leaving.
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
