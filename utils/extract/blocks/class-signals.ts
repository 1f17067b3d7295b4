import { bitsOf, wordBits } from './word-bits';

/**
 * Signals by words in an element's class and id. Two adjacent words count as one too: `entry-content` is `entry`, `content`
 * and `entrycontent`. The order gives the bits that the block model was trained with.
 */
const WORDS: Readonly<Record<string, string>> = {
  body: 'articlebody postbody entrycontent postcontent articlecontent pagecontent contentbody posttext articletext richtext markdown prose bodytext bodycopy wysiwyg blogcontent blogpost singlecontent singlepost fulltext maincontent contentmain',
  content: 'content+ main article story entry text body blog page copy paragraph txt description desc single',
  comment: 'comment+ commentlist disqus respond replies reply discussion feedback',
  post: 'message+ msg thread+ topic post+ postbody forum answer+ question bbcode bbwrapper messagebody',
  nav: 'nav navbar navigation menu+ submenu topbar mega breadcrumb+ pagination pager skip sitemap tab+ toolbar dropdown language+',
  share:
    'share sharing sns sharedaddy addtoany social+ follow facebook twitter whatsapp instagram pinterest youtube tiktok linkedin',
  related:
    'related recommended recommendation+ recirc more also similar trending popular latest recent next prev previous readmore suggested suggestion+ teaser most top other seealso relatedposts',
  advert:
    'ad+ advertisement advertising sponsor sponsored promo promotion promoted banner+ dfp gpt affiliate commercial partner+ cta offer+ upsell',
  newsletter:
    'newsletter+ subscribe subscription+ subscriber signup signin login register optin donate membership email form+ search input join',
  byline:
    'byline author+ bio date time timestamp published publish posted meta info metadata postmeta entrymeta articlemeta detail+ avatar profile user username member postinfo readingtime authorbox',
  tags: 'tag+ taglist category categories label+ keyword+ topics eyebrow cat+ badge+ section',
  caption:
    'caption credit+ figcaption wpcaption gallery image+ img photo+ media picture thumb thumbnail+ slide+ slideshow carousel slider swiper video+ player figure',
  footer: 'footer foot copyright bottom colophon legal disclaimer terms entryfooter postfooter',
  header: 'header head masthead top hero intro lead deck subtitle subhead summary excerpt subheading sub',
  sidebar: 'sidebar side aside widget+ rail secondary column col left right',
  overlay:
    'cookie+ consent gdpr modal popup overlay lightbox dialog tooltip alert+ notice notification toast drawer offcanvas announcement privacy',
  hidden:
    'hidden hide sronly screenreader visuallyhidden invisible collapsed dnone noprint print accessibility',
  title: 'title+ headline heading name subject header entrytitle posttitle',
  list: 'list+ item+ listing grid row+ card+ tile+ feed result+ archive loop collection product+ entries articles stories news',
  product:
    'price+ cart product sku buy shop shopping checkout stock variant+ quantity rating+ review+ star+ spec+ specifications attributes',
  toc: 'toc outline jump anchor+ index edit headerlink permalink',
  code: 'code highlight example+ snippet console doc+ api method function signature',
  quote: 'quote blockquote embed testimonial+ callout box note tip warning facts faq+ accordion panel qa',
  feature:
    'feature+ service+ benefits block module component wrapper container inner wrap group layout region area pane about team client contact',
};

/** Names of the signals; the order gives the bits. */
export const CLASS_SIGNALS: readonly string[] = Object.keys(WORDS);

/** The bits of signals. */
export function classBits(names: readonly string[]): number {
  return bitsOf(CLASS_SIGNALS, names);
}

/** Characters read of an attribute: longer ones are generated, and their beginning is enough. */
const MAX_LENGTH = 200;

/** Matches a word: `entryContent` has two. */
const NAME = /[A-Z]*[a-z]+|[A-Z]+/g;

let bitsByWord: Map<string, number> | null = null;

function signalsIn(attribute: string): number {
  bitsByWord ??= wordBits(WORDS);
  let signals = 0;
  let previous = '';
  for (const name of attribute.match(NAME) ?? []) {
    const word = name.toLowerCase();
    signals |= (bitsByWord.get(word) ?? 0) | (bitsByWord.get(previous + word) ?? 0);
    previous = word;
  }
  return signals;
}

/** What is known of an attribute. */
interface KnownAttribute {
  /** A bit for each of CLASS_SIGNALS of which it has a word. */
  signals: number;
  /** Equal for equal attributes. */
  id: number;
}

const NONE: KnownAttribute = { signals: 0, id: 0 };

/** Reads classes and ids, each once: attributes repeat on a page, often hundreds of times. */
export class ClassReader {
  readonly #known = new Map<string, KnownAttribute>();

  /** What is known of an element's class or id. */
  read(attribute: string | null): KnownAttribute {
    if (attribute === null || attribute === '') return NONE;
    let known = this.#known.get(attribute);
    if (!known) {
      known = { signals: signalsIn(attribute.slice(0, MAX_LENGTH)), id: this.#known.size + 1 };
      this.#known.set(attribute, known);
    }
    return known;
  }
}
