import { UNSEEN } from './is-hidden';

/**
 * What on a page is not the article: one list for each thing that is looked for on the page, made of parts they share.
 * The lists differ because mistakes do: a caption names a photographer and no author, but a headline may stand in a form.
 */

/** Selectors of elements whose class contains one of the words. */
function classHas(words: string, flag = ''): string {
  return words
    .split(' ')
    .map((word) => `[class*=${word}${flag}]`)
    .join();
}

const MENUS_AND_WINDOWS = 'nav,dialog,[role=dialog]';
const HIDDEN = `[aria-hidden=true],[${UNSEEN}]`;
const NOT_RENDERED = 'template,noscript';
const FIGURES = 'figure,figcaption';

/**
 * Selector of boxes that name other people than the authors: commenters, authors of other articles. Words lack their
 * first letter instead of the flag `i`: matching regardless of case takes five times as long.
 */
export const NOT_BYLINE = `${MENUS_AND_WINDOWS},${NOT_RENDERED},${FIGURES},blockquote,form,[id*=omment],${classHas('omment elated idebar easer ecommend opular ecent atest rending aption enu odal eview ookie uote')}`;

/** Selector of boxes without the headline. What React streams stands in a hidden element until scripts have moved it. */
export const NOT_HEADLINE = `${MENUS_AND_WINDOWS},${NOT_RENDERED},footer,[hidden]:not([id^="S:"]),${HIDDEN},[role=banner],:is([id*=logo],${classHas('logo Logo odal ookie readcrumb widget__')}):not(html,body,main,article)`;

/** Selector of boxes whose paragraphs are notices and not the article's text. */
export const NOT_PROSE = `${MENUS_AND_WINDOWS},header,aside,noscript,[hidden],[class*=ookie],[id*=ookie]`;

/** Selector of boxes whose marked-up times are those of other articles and of comments. */
export const NOT_MARKED_TIME = `nav,footer,aside,${classHas('comment related', ' i')}`;

/** Selector of boxes whose credits are of a picture, a chart, a quote or another article. */
export const NOT_CREDIT = `${FIGURES},picture,table,nav,aside,blockquote,form,${classHas('caption photo image img gallery chart comment related sidebar footnote reference filter menu', ' i')}`;

/** Selector of what surrounds the main text of a page that is no article: navigation, banners, hidden parts. */
export const NOT_MAIN_TEXT =
  `${MENUS_AND_WINDOWS},aside,form[role=search],[hidden],${HIDDEN},[aria-modal=true],` +
  '[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],[role=alertdialog],' +
  '[role=menu],[role=menubar],body > header,body > footer,body > div > header,body > div > footer';

/** Selector of boxes whose buttons are the page's and not the text's. */
export const CONTROLS = 'nav,header,footer,form,dialog,[role=tablist],[role=toolbar],[role=navigation]';

/**
 * Matches the names (class and id) of boxes whose dates belong to something else than the article. A word stands between
 * spaces, hyphens and underscores, or runs on: `relatedPosts`.
 */
export const OTHER_DATES =
  /(?:^|[\s_-])(?:related|recent|latest|popular|trending|comments?|commentlist|replies|copyright|breadcrumbs?|archives?|calendar|carousel|ticker|weather|events?|menu|navbar|most-?read|read-?more|recommend\w*|similar|next|previous|prev)(?:$|[\s_-]|[A-Z])/i;

/** Tags of such boxes. */
export const OTHER_DATES_TAGS = /^(?:NAV|SELECT|FORM|BLOCKQUOTE|TABLE|DIALOG)$/;

/** Matches the names of boxes whose dates are likely to belong to something else. */
export const DOUBTFUL_DATES =
  /(?:^|[\s_-])(?:teasers?|footer|card|side-?bar|widgets?|signature|slider)(?:$|[\s_-]|[A-Z])/i;

/** Tags of such boxes. */
export const DOUBTFUL_DATES_TAGS = /^(?:FOOTER|ASIDE)$/;

/** Matches the names of boxes whose numbers of views and comments are those of other articles. */
export const OTHER_COUNTS =
  /(?:^|[\s_-])(?:related|recent|latest|popular|trending|teasers?|footer|card|sidebar|widget|list|most)(?:$|[\s_-])/i;

/** Tags of such boxes. */
export const OTHER_COUNTS_TAGS = /^(?:NAV|FOOTER|ASIDE|LI)$/;
