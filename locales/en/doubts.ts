/** What may be wrong with a page that is or was archived; said by popup, notice and button. */
export const doubts = {
  httpError: 'The site answered {status}: this is its error page.',
  soft404: 'The page itself says that there is nothing under this address.',
  login: 'This looks like a form to log in, with hardly any text.',
  fewWords: 'There is hardly any text on this page.',
} as const;
