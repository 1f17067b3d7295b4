/** A font that has the letters of `alarm_on`, and draws a square for the whole of it. */
const FONT =
  'd09GRgABAAAAAALAAAsAAAAAA7QAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAABHU1VCAAACdAAAAEkAAABcsRq0JE9TLzIAAAFwAAAAKQAAAGBFPkYqY21hcAAAAbAAAABGAAAAVAFsAVFnbHlmAAACDAAAACoAAADYULzNPGhlYWQAAAEIAAAANgAAADYxYbCGaGhlYQAAAUAAAAAWAAAAJAfRA/JobXR4AAABnAAAABMAAAAkFqgAAGxvY2EAAAH4AAAAFAAAABQA8AEsbWF4cAAAAVgAAAAYAAAAIAALAAZuYW1lAAACOAAAAC0AAAA8AIlMyHBvc3QAAAJoAAAADAAAACAAAwAAAAEAAAABAAAqfKk1Xw889QADA+gAAAAA5zG13wAAAADnMbXfAAAAAAPoA+gAAAADAAIAAAAAAAB4nGNgZGBgfsHAgEQyMqACTgBFQwLNAAB4nGNgZGBg4GRgYQDRDAxMDGgAAAHPABJ4nGNgZmphnMDAysDCQBgwInPsgQBIxTMUMb8A8SEkClBg4AAA0dwE8AAAAHicY4pgYGDCg5lfMDAAAD4IA7wAeJwdi8EJgDAUQ59fLeLZgdxEvAtCN3GDHrtlTP8hySMhQACzddinzIXTubN5Cy5uXqrkbvAzWF0N9OUDSnr4WVh/qygMtQAAAAAADAAYACQAMAA8AEgAVABgAGx4nGNgZAACxi+MXxiYGRgMBRUFQex/PAxDSpz5BfMLmDiI/UcCAJPpL+kAAHicY2BgYGEwY2BkAAFGMA1hM4F5zAyMLJxAmgkIIWwQi8UliMGFIQgAFZ8BngAAAHicY2BmwAsAAH0ABHicY2BkYGDgYpBj0GFgdHHzCWHgYGABijD8/88AkmHMyUxPBIoxQHhAORYwzQHEclCaBUhyMDABWcxANjsDKwMbkA2EAG3XBaEAAAA=';

/** Something on a page that a style sheet hides, closes, moves or covers the page with. */
export interface Thing {
  what: string;
  css?: string;
  /** `%` stands for the sentence of the thing. */
  html: string;
  /** What is looked for; the sentence unless told. */
  words?: string;
}

/** What nobody who looks at the page sees, or what lies over the page. */
export const GO: readonly Thing[] = [
  {
    what: 'a paragraph for printers',
    css: '.paper{display:none}@media print{.paper{display:block}}',
    html: '<p class="paper">%</p>',
  },
  {
    what: 'the twin of a paragraph, for phones',
    css: '.narrow{display:none}@media (max-width:200px){.narrow{display:block}.wide{display:none}}',
    html: '<div class="narrow"><p>%</p></div>',
  },
  {
    what: 'a paragraph for screen readers, a pixel large',
    css: '.aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    html: '<p class="aloud">%</p>',
  },
  {
    what: 'words for screen readers in a sentence, cut off',
    css: '.voice{position:absolute;clip-path:inset(50%)}',
    html: '<p>The harbour master keeps the old keys in a box that <span class="voice">%</span>nobody has opened since the flood, as he told the council on Monday.</p>',
  },
  {
    what: 'a paragraph left of the page',
    css: '.left{position:absolute;left:-9999px}',
    html: '<p class="left">%</p>',
  },
  {
    what: 'a paragraph cut off to a point',
    css: '.point{position:absolute;clip-path:polygon(0 0,0 0,0 0)}',
    html: '<p class="point">%</p>',
  },
  {
    what: 'a paragraph above the page',
    css: '.above{position:absolute;top:-3000px}',
    html: '<p class="above">%</p>',
  },
  {
    what: 'a paragraph indented out of sight',
    css: '.indented{text-indent:-9999px}',
    html: '<p class="indented">%</p>',
  },
  {
    what: 'a tooltip in a sentence',
    css: '.term>span{display:none}.term:hover>span{display:inline}',
    html: '<p>The pillars were eaten by <a class="term" href="/worms">shipworms<span>%</span></a>, and the authority knew of it for years before it said so.</p>',
  },
  {
    what: 'a tooltip that fades in over the text',
    css: '.note{position:relative}.note>span{position:absolute;opacity:0;transition:opacity .2s}.note:hover>span{opacity:1}',
    html: '<p>The barge belongs to a <em class="note">lighterman<span>%</span></em> who lives across the river and seldom speaks to anybody.</p>',
  },
  { what: 'an invisible paragraph', css: '.blank{visibility:hidden}', html: '<p class="blank">%</p>' },
  { what: 'a transparent paragraph', css: '.glass{opacity:0}', html: '<p class="glass">%</p>' },
  { what: 'a paragraph in no size at all', css: '.dust{font-size:0}', html: '<p class="dust">%</p>' },
  {
    what: 'a box of no height',
    css: '.flat{height:0;overflow:hidden}',
    html: '<div class="flat"><p>%</p></div>',
  },
  {
    what: 'a box shrunk to nothing',
    css: '.shrunk{transform:scale(0);position:absolute}',
    html: '<div class="shrunk"><p>%</p></div>',
  },
  { what: 'a paragraph that is declared hidden', html: '<p hidden>%</p>' },
  {
    what: 'a wall that asks for consent',
    css: '.wall{position:fixed;inset:auto 0 0 0;background:#fff;z-index:9}',
    html: '<div class="wall"><p>%</p><button>Agree</button></div>',
  },
  {
    what: 'a bar that sticks to the lower edge',
    css: '.bar{position:sticky;bottom:0;background:#fff}',
    html: '<div class="bar"><p>%</p></div>',
  },
  { what: 'a dialog that is not open', html: '<dialog><p>%</p></dialog>' },
  {
    what: 'the name of an icon',
    css: `@font-face{font-family:Drawn;src:url(data:font/woff;base64,${FONT})}.pict{font:20px Drawn}`,
    words: 'alarm_on',
    html: '<p><span class="pict">alarm_on</span> The ferry leaves at seven in the morning and comes back when the last of the passengers is on board.</p>',
  },
  {
    what: 'another article that waits to be shown',
    css: '.waiting{display:none}',
    html: '<section class="waiting"><h2>Ferry to be painted green</h2><p>%</p></section>',
  },
];

/** What is closed, cut, lazily shown, moved or scrolled away: the reader comes to it. */
export const STAY: readonly Thing[] = [
  { what: 'closed details', html: '<details><summary>Who pays for the work?</summary><p>%</p></details>' },
  {
    what: 'an accordion that says what it controls',
    html: '<h3><button aria-expanded="false" aria-controls="a1">When does the work begin?</button></h3><div id="a1" hidden><p>%</p></div>',
  },
  {
    what: 'an accordion by classes alone',
    css: '.q{cursor:pointer}.a{display:none}.q.on+.a{display:block}',
    html: '<h3 class="q">What becomes of the cranes?</h3><div class="a"><p>%</p></div>',
  },
  {
    what: 'an accordion by height',
    css: '.fold{max-height:0;overflow:hidden;transition:max-height .3s}',
    html: '<button class="head">How long will it take?</button><div class="fold"><p>%</p></div>',
  },
  {
    what: 'an accordion by the rows of a grid',
    css: '.rows{display:grid;grid-template-rows:0fr;transition:grid-template-rows .3s}.rows>div{overflow:hidden}',
    html: '<button class="head">Where will the boats lie?</button><div class="rows"><div><p>%</p></div></div>',
  },
  {
    what: 'a tab that is not chosen',
    html:
      '<div role="tablist"><button role="tab" aria-selected="true">Then</button><button role="tab">Now</button></div>' +
      '<div role="tabpanel"><p>The pier was built for the grain trade when the river was twice as deep as it is today.</p></div>' +
      '<div role="tabpanel" hidden><p>%</p></div>',
  },
  {
    what: 'a tab by classes alone',
    css: '.pane{display:none}.pane.on{display:block}',
    html:
      '<ul class="names"><li><a href="#p1">Day</a></li><li><a href="#p2">Night</a></li></ul>' +
      '<div class="pane on" id="p1"><p>By day the pier is full of anglers, who know where the water is deep enough for pike.</p></div>' +
      '<div class="pane" id="p2"><p>%</p></div>',
  },
  {
    what: 'a text that is cut behind "Read more"',
    css: '.cut{max-height:1.5em;overflow:hidden}',
    html: '<div class="cut"><p>The museum has asked for the smaller crane and for the papers of the firm that built it.</p><p>%</p></div><button>Read more</button>',
  },
  {
    what: 'a text of a single line',
    css: '.clamp{display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden}',
    html: '<p class="clamp">The council will meet again in March, and until then nothing is to be moved, sold or painted. %</p>',
  },
  {
    what: 'the rest behind "Read more"',
    css: '.rest{display:none}',
    html: '<p>The engineers have seen all the pillars by now.</p><div class="rest"><p>%</p></div><p><a href="#">Read more</a></p>',
  },
  {
    what: 'the rest of a sentence behind a button',
    css: '#more{display:none}',
    html: '<p>The mayor changed her mind<span id="dots">...</span> <span id="more">%</span></p><button onclick="show()">Read more</button>',
  },
  {
    what: 'a paragraph that fades in when it is scrolled to',
    css: '.reveal{opacity:0;transition:opacity .6s}',
    html: '<p class="reveal">%</p>',
  },
  {
    what: 'a paragraph that a script moves in',
    html: '<p style="opacity:0;transform:translateY(20px)">%</p>',
  },
  {
    what: 'a paragraph that an animation brings',
    css: '@keyframes in{from{opacity:0}to{opacity:1}}.wow{visibility:hidden;animation:in 1s paused}',
    html: '<p class="wow">%</p>',
  },
  {
    what: 'a section that is not drawn yet',
    css: '.far{content-visibility:auto}',
    html: '<section class="far"><p>%</p></section>',
  },
  { what: 'what a search on the page opens', html: '<div hidden="until-found"><p>%</p></div>' },
  {
    what: 'what a tick opens',
    css: '#tick,.ticked{display:none}#tick:checked~.ticked{display:block}',
    html: '<input type="checkbox" id="tick"><label for="tick">Who signed the petition?</label><div class="ticked"><p>%</p></div>',
  },
  {
    what: 'a tab that another choice opens',
    css: '.one,.two,.choice{display:none}#c1:checked~.one,#c2:checked~.two{display:block}',
    html:
      '<div><input type="radio" name="c" id="c1" class="choice" checked><label for="c1">Farmers</label>' +
      '<input type="radio" name="c" id="c2" class="choice"><label for="c2">Anglers</label>' +
      '<div class="one"><p>The farmers have moved their sheep to the higher fields, where the snow has only just gone.</p></div>' +
      '<div class="two"><p>%</p></div></div>',
  },
  {
    what: 'the second picture of a show',
    css: '.show{overflow:hidden;width:300px}.track{display:flex;width:600px}.track>div{width:300px}',
    html:
      '<div class="show"><div class="track"><div><p>The crane in the year in which it was put up, with the men who built it.</p></div>' +
      '<div><p>%</p></div></div></div>',
  },
  {
    what: 'the answer to a term',
    html: '<dl><dt>Which papers are needed?</dt><dd style="display:none">%</dd></dl>',
  },
  {
    what: 'a box around floats',
    css: '.floats{height:0}.floats>p{float:left}.after{clear:both}',
    html: '<div class="floats"><p>%</p></div><div class="after"></div>',
  },
];

/** The words of a thing, unlike those of any other. */
export function wordsOf({ what, words }: Thing): string {
  if (words !== undefined) return words;
  const year = 1801 + [...GO, ...STAY].findIndex((thing) => thing.what === what);
  return `In the winter of ${String(year)} the keeper of the lock wrote that the river had carried more ice than in any year he remembered.`;
}

const BETWEEN = [
  'The harbour authority said on Tuesday that the old pier would be taken down before the storms of the winter come.',
  'Divers had found in the spring that two of its eleven pillars were hollow, and that a third had begun to lean.',
  'Residents asked for the pier to be kept, and three thousand of them signed a petition that the mayor took to the council.',
  'An engineer who looked at the pillars said that repairing them would cost four times as much as removing them.',
];

/** An article in which things stand between paragraphs. */
export function pageWith(things: readonly Thing[]): string {
  const css = things.map((thing) => thing.css ?? '').join('\n');
  const body = things.map(
    (thing, index) => `<p>${BETWEEN[index % 4] ?? ''}</p>\n${thing.html.replace('%', wordsOf(thing))}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The old pier is to go</title>
<meta property="og:type" content="article"><style>${css}</style></head>
<body><header><a href="/">The Quayside</a></header><main><article><h1>The old pier is to go</h1>
${body.join('\n')}
<p>${BETWEEN[0] ?? ''}</p></article></main><footer><p>All rights reserved.</p></footer></body></html>`;
}
