import type { Config } from 'dompurify';

/** `body` is what DOMPurify puts everything into: not allowed, it would be copied and removed first. */
const TEXT_TAGS =
  'a abbr address article aside b bdi bdo blockquote body br caption cite code col colgroup data dd del details dfn div dl ' +
  'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark ol p pre q rp rt ruby s ' +
  'samp section small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';

const MATH_TAGS =
  'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle ' +
  'msub msubsup msup mtable mtd mtext mtr munder munderover';

const ATTRIBUTES =
  'abbr alt cite colspan datetime dir headers height href id lang open reversed rowspan scope span src start title ' +
  'translate value width';

const MATH_ATTRIBUTES =
  'accent accentunder columnalign columnspan display displaystyle mathvariant notation rowalign rowspan scriptlevel stretchy';

/** Elements that go with all they hold; the content of other elements that are not allowed stays. */
const WITH_CONTENT =
  'annotation annotation-xml applet audio button canvas datalist embed frame frameset head iframe input math-field ' +
  'meter noembed noframes noscript object option optgroup param plaintext progress script select slot style svg template ' +
  'textarea title video xmp';

/** What DOMPurify lets through: text, tables, pictures, MathML. Addresses are checked again in safe-addresses. */
export const SANITISE_CONFIG: Config & { ALLOWED_ATTR: string[]; RETURN_DOM: true } = {
  ALLOWED_TAGS: `${TEXT_TAGS} ${MATH_TAGS} img`.split(' '),
  ALLOWED_ATTR: `${ATTRIBUTES} ${MATH_ATTRIBUTES}`.split(' '),
  FORBID_CONTENTS: WITH_CONTENT.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Ids the page chose could shadow properties of the document that shows them: https://domclob.xyz
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM: true,
};

/** What DOMPurify puts before every id. */
export const ID_PREFIX = 'user-content-';
