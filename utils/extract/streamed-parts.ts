/** Takes away what stood in a part's place until it came: all up to the comment that ends it; others may stand within. */
function removeFallback(place: Element): void {
  let open = 1;
  for (let next = place.nextSibling; next; next = place.nextSibling) {
    if (next.nodeType === 8 && /^\/?\$/.test(next.nodeValue ?? '')) open += next.nodeValue === '/$' ? -1 : 1;
    if (open === 0) return;
    next.remove();
  }
}

/**
 * Puts parts that a server streamed after the page into their places. React sends them in `<div hidden id="S:n">`, to be
 * swapped in by script for `<template id="B:n">` and what follows it up to a comment; a page that was not scripted still
 * has them apart. Changes `doc`.
 */
export function placeStreamedParts(doc: Document): void {
  const places = new Map(
    [...doc.querySelectorAll('template[id^="B:"]')].map((place) => [place.id.slice(2), place]),
  );
  for (const part of doc.querySelectorAll('div[hidden][id^="S:"]')) {
    const place = places.get(part.id.slice(2));
    part.removeAttribute('hidden');
    if (!place || part.contains(place)) continue;
    if (place.previousSibling?.nodeValue === '$?') removeFallback(place);
    place.replaceWith(part);
  }
}
