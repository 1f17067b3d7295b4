/**
 * Signals by words in an element's class and id. Two adjacent words count as one too: `entry-content` is `entry`, `content`
 * and `entrycontent`. The order gives the bits that the block model was trained with.
 */
const WORDS: Readonly<Record<string, string>> = {
  body: 'articlebody postbody entrycontent postcontent articlecontent pagecontent contentbody posttext articletext richtext markdown prose bodytext bodycopy wysiwyg blogcontent blogpost singlecontent singlepost fulltext maincontent contentmain',
  content:
    'content contents main article story entry text body blog page copy paragraph txt description desc single',
  comment: 'comment comments commentlist disqus respond replies reply discussion feedback',
  post: 'message messages msg thread threads topic post posts postbody forum answer answers question bbcode bbwrapper messagebody',
  nav: 'nav navbar navigation menu menus submenu topbar mega breadcrumb breadcrumbs pagination pager skip sitemap tab tabs toolbar dropdown language languages',
  share:
    'share sharing sns sharedaddy addtoany social socials follow facebook twitter whatsapp instagram pinterest youtube tiktok linkedin',
  related:
    'related recommended recommendation recommendations recirc more also similar trending popular latest recent next prev previous readmore suggested suggestion suggestions teaser most top other seealso relatedposts',
  advert:
    'ad ads advertisement advertising sponsor sponsored promo promotion promoted banner banners dfp gpt affiliate commercial partner partners cta offer offers upsell',
  newsletter:
    'newsletter newsletters subscribe subscription subscriptions subscriber signup signin login register optin donate membership email form forms search input join',
  byline:
    'byline author authors bio date time timestamp published publish posted meta info metadata postmeta entrymeta articlemeta details detail avatar profile user username member postinfo readingtime authorbox',
  tags: 'tag tags taglist category categories label labels keyword keywords topics eyebrow cat cats badge badges section',
  caption:
    'caption credit credits figcaption wpcaption gallery image images img photo photos media picture thumb thumbnail thumbnails slide slides slideshow carousel slider swiper video videos player figure',
  footer: 'footer foot copyright bottom colophon legal disclaimer terms entryfooter postfooter',
  header: 'header head masthead top hero intro lead deck subtitle subhead summary excerpt subheading sub',
  sidebar: 'sidebar side aside widget widgets rail secondary column col left right',
  overlay:
    'cookie cookies consent gdpr modal popup overlay lightbox dialog tooltip alert alerts notice notification toast drawer offcanvas announcement privacy',
  hidden:
    'hidden hide sronly screenreader visuallyhidden invisible collapsed dnone noprint print accessibility',
  title: 'title titles headline heading name subject header entrytitle posttitle',
  list: 'list lists item items listing grid row rows card cards tile tiles feed result results archive loop collection product products entries articles stories news',
  product:
    'price prices cart product sku buy shop shopping checkout stock variant variants quantity rating ratings review reviews star stars spec specs specifications attributes',
  toc: 'toc outline jump anchor anchors index edit headerlink permalink',
  code: 'code highlight example examples snippet console doc docs api method function signature',
  quote:
    'quote blockquote embed testimonial testimonials callout box note tip warning facts faq faqs accordion panel qa',
  feature:
    'feature features service services benefits block module component wrapper container inner wrap group layout region area pane about team client contact',
};

/** Names of the signals; the order gives the bits. */
export const CLASS_SIGNALS: readonly string[] = Object.keys(WORDS);

/** The bits of signals. */
export function classBits(names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (1 << CLASS_SIGNALS.indexOf(name)), 0);
}

/** Characters read of an attribute: longer ones are generated, and their beginning is enough. */
const MAX_LENGTH = 200;

function bitsOfWords(): Map<string, number> {
  const bits = new Map<string, number>();
  Object.values(WORDS).forEach((words, index) => {
    for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  });
  return bits;
}

/** Matches a word: `entryContent` has two. */
const NAME = /[A-Z]*[a-z]+|[A-Z]+/g;

let bitsOf: Map<string, number> | null = null;

function signalsIn(attribute: string): number {
  bitsOf ??= bitsOfWords();
  let signals = 0;
  let previous = '';
  for (const name of attribute.match(NAME) ?? []) {
    const word = name.toLowerCase();
    signals |= (bitsOf.get(word) ?? 0) | (bitsOf.get(previous + word) ?? 0);
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
