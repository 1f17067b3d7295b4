/** Removes the fallback of a part: all nodes up to the comment that ends it. Fallbacks may contain others. */
function removeFallback(place: Element): void {
  let open = 1;
  for (let next = place.nextSibling; next; next = place.nextSibling) {
    const mark = next.nodeType === 8 ? (next.nodeValue ?? '') : '';
    if (mark === '/$') open--;
    else if (/^\/?\$/.test(mark)) open++;
    if (open === 0) return;
    next.remove();
  }
}

/**
 * Puts parts that a server streamed after the page into their places. React sends them in `<div hidden id="S:n">`; its
 * script replaces `<template id="B:n">` and the fallback after it. In a page without scripts they are still apart.
 * Changes `doc`.
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
