/** Where a book says what it is made of, and what of it is encrypted. https://www.w3.org/TR/epub-33/#sec-container-metainf */
export const EPUB_CONTAINER = 'META-INF/container.xml';
export const EPUB_ENCRYPTION = 'META-INF/encryption.xml';
