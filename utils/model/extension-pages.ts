/** File of the library, at the root of the extension. */
export const LIBRARY_PAGE = 'library.html';

/** File of the first page after installation. */
export const WELCOME_PAGE = 'welcome.html';

/** File of the page that reads an archive past what is broken. */
export const RESCUE_PAGE = 'rescue.html';
