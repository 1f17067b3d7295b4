/** HTML elements allowed in stored HTML: text, tables and pictures. */
export const TEXT_TAGS =
  'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl ' +
  'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark ol p pre q rp rt ruby s ' +
  'samp section small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';

/** MathML elements allowed in stored HTML. */
export const MATH_TAGS =
  'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle ' +
  'msub msubsup msup mtable mtd mtext mtr munder munderover';

/** Attributes allowed in stored HTML. Addresses in them are checked in safe-addresses. */
export const ATTRIBUTES =
  'abbr alt cite colspan data-language datetime dir headers height href id lang open reversed rowspan scope span src start title ' +
  'translate value width ' +
  'accent accentunder alttext columnalign columnspan display displaystyle mathvariant notation rowalign scriptlevel stretchy';

/** Elements that are removed with their content; of others that are not allowed the content stays. */
export const WITH_CONTENT =
  'annotation annotation-xml applet audio button canvas datalist embed frame frameset head iframe input math-field ' +
  'meter noembed noframes noscript object option optgroup param plaintext progress script select slot style svg template ' +
  'textarea title video xmp';

/** Prefix of every id: those of the page could shadow properties of the document that shows them, https://domclob.xyz */
export const ID_PREFIX = 'user-content-';
