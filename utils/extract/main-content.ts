/** What is not the page's own text: navigation, banners, forms, what readers do not see. */
const SURROUNDINGS =
  'nav,aside,dialog,form[role=search],[hidden],[aria-hidden=true],[aria-modal=true],' +
  '[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],[role=dialog],[role=alertdialog],' +
  '[role=menu],[role=menubar],body > header,body > footer,body > div > header,body > div > footer';

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Share of the page's text `<main>` must hold to stand for the page. */
const MAIN_SHARE = 0.4;

/** A page left with less than this share of its text was hidden whole, as behind an open dialog. */
const LEFT_SHARE = 0.05;

function lengthOf(element: Element): number {
  return element.textContent.trim().length;
}

function surroundingsOf(body: Element): Element[] {
  const invisible = [...body.querySelectorAll('[style]')].filter((element) =>
    INVISIBLE.test(element.getAttribute('style') ?? ''),
  );
  const surroundings = [...body.querySelectorAll(SURROUNDINGS), ...invisible];
  const known = new Set(surroundings);
  const isOutermost = (element: Element) => {
    for (let parent = element.parentElement; parent; parent = parent.parentElement)
      if (known.has(parent)) return false;
    return true;
  };
  return [...known].filter(isOutermost);
}

/**
 * The main text of a page that is no article, as far as it can be told: `<main>` or the body without navigation, banners
 * and hidden parts. Changes the document.
 * @returns `null` for a document without body
 */
export function mainContent(doc: Document): Element | null {
  const { body } = doc;
  if (!body) return null;
  for (const element of body.querySelectorAll('script,style,noscript,template')) element.remove();
  const surroundings = surroundingsOf(body);
  const total = lengthOf(body);
  const aside = surroundings.reduce((sum, element) => sum + lengthOf(element), 0);
  if (total - aside >= LEFT_SHARE * total) for (const element of surroundings) element.remove();
  const length = lengthOf(body);
  const mains = [...body.querySelectorAll('main,[role=main]')];
  return mains.find((main) => lengthOf(main) > MAIN_SHARE * length) ?? body;
}
