/** A picture's address and where its bytes are now: `blob:`. */
export type KeptPictures = ReadonlyMap<string, string>;

/**
 * Shows kept pictures in the places that stand for them. The words in a place stay, unseen, so that highlights find
 * the same text with and without pictures.
 */
export function showPictures(body: HTMLElement, pictures: KeptPictures): void {
  for (const place of body.querySelectorAll<HTMLElement>('.picture[data-source]')) {
    const url = pictures.get(place.dataset['source'] ?? '');
    if (url === undefined || place.querySelector('img')) continue;
    const image = body.ownerDocument.createElement('img');
    image.src = url;
    image.alt = place.textContent?.trim() ?? '';
    image.decoding = 'async';
    place.append(image);
    place.classList.add('picture-kept');
  }
}
