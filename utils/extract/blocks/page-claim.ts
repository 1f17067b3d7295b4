import { typesOf, type JsonLdNode } from '../declared/json-ld';

/** Types that a page may declare in JSON-LD, the more telling last. */
const CLAIMS: readonly RegExp[] = [
  /^(?:WebPage|ItemPage)$/,
  /^(?:CollectionPage|ItemList|SearchResultsPage|Blog)$/,
  /^(?:AboutPage|ContactPage|Service|LocalBusiness|SoftwareApplication)$/,
  /^(?:Product|ProductGroup|Offer)$/,
  /^(?:QAPage|FAQPage|Question)$/,
  /^(?:DiscussionForumPosting|Conversation|SocialMediaPosting)$/,
  /(?:Article|BlogPosting|Report|Review|Recipe)$/,
  /NewsArticle$/,
];

/** The place of an article in CLAIMS, counted from one. */
const ARTICLE = 7;

/** What a page declares itself to be, as a number of the block model: 0 nothing, else the place in CLAIMS, 7 an article, 8 news. */
export function pageClaim(nodes: readonly JsonLdNode[], claimsArticle: boolean): number {
  let claim = claimsArticle ? ARTICLE : 0;
  for (const type of nodes.flatMap(typesOf)) {
    CLAIMS.forEach((form, index) => {
      if (index >= claim && form.test(type)) claim = index + 1;
    });
  }
  return claim;
}
