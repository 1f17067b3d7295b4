/** Where a book says what it is made of. https://www.w3.org/TR/epub-33/#sec-container-metainf */
export const EPUB_CONTAINER = 'META-INF/container.xml';

/** Where it says what of it is encrypted. */
export const EPUB_ENCRYPTION = 'META-INF/encryption.xml';
