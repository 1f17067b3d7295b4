import { type Chain, isChain } from './token-chain';

/** With marks between thousands as well: `1,484.00`. */
const NUMBER = String.raw`[+\-−–]?\p{Nd}+(?:[.,]\p{Nd}+)*`;
const CURRENCY = String.raw`(?:usd|eur|rub|rur|try|gbp|azn|btc|eth|kzt|gel|uah|brent|[$€₽₺₼£₿])(?:\s?/\s?(?:azn|usd|eur|rub|try))?`;

const FOLLOWING = { currency: ['currency'], ',': ['next'], ';': ['next'], '/': ['next'], '|': ['next'] };
const CLOSING = { ')': ['closing'], ']': ['closing'], '.': ['closing'], '!': ['closing'] };
const CHANGE = { arrow: ['arrow'], number: ['change'], '(': ['bracket'] };

/** `USD 1.7000`, `EUR/USD = 1.08 ▲ (+0.4%)`, in any number. */
const RATES: Chain = {
  tokens: new RegExp(
    String.raw`(?<currency>${CURRENCY})|(?<number>${NUMBER})|(?<arrow>[▲▼↑↓])|(?<space>\s)|[:=%()[\],;/|.!]`,
    'iuy',
  ),
  rules: {
    start: { currency: ['currency'], '(': ['start'], '[': ['start'] },
    currency: { number: ['rate'], ':': ['labelled'], '=': ['labelled'] },
    labelled: { number: ['rate'] },
    rate: { ...CHANGE, ...FOLLOWING, ...CLOSING, currency: ['priced', 'currency'] },
    priced: { ...CHANGE, ...FOLLOWING, ...CLOSING },
    arrow: { ...FOLLOWING, ...CLOSING, number: ['change'], '(': ['bracket'] },
    bracket: { number: ['change'] },
    change: { ...FOLLOWING, ...CLOSING, '%': ['percent'], ')': ['next', 'closing'] },
    percent: { ...FOLLOWING, ...CLOSING, ')': ['next', 'closing'] },
    next: { ...FOLLOWING, ...CLOSING },
    closing: CLOSING,
  },
  ends: ['rate', 'priced', 'arrow', 'change', 'percent', 'next', 'closing'],
};

const whole = (pattern: string): RegExp => new RegExp(String.raw`^[\s(\[]*(?:${pattern})[\s)\].!]*$`, 'iu');

const WEATHER = whole(
  String.raw`(?:\p{L}+[ ,:]{1,3}){0,3}${NUMBER}\s{0,3}(?:°\s{0,3}[CF]?|℃|℉)(?:[ ,]{1,3}\p{L}+){0,3}`,
);

/** Whether a text is rates of exchange or the weather, as sites show them above an article. */
export function isTicker(text: string): boolean {
  return isChain(text, RATES) || WEATHER.test(text);
}

const DATE = String.raw`(?:(?:\p{L}{2,14}\.?,?\s+)?(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\p{Nd}{1,2}\.?\s+\p{L}{3,12}\.?,?(?:\s+\p{Nd}{4})?|\p{L}{3,12}\.?\s+\p{Nd}{1,2},?(?:\s+\p{Nd}{4})?)(?:,?\s+\p{L}{4,14})?)`;

const CLOCK = whole(
  String.raw`(?:${DATE},?\s+)?\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[ap]\.?m\.?)?(?:\s+(?:utc|gmt|[a-z]{3,4}))?(?:\s+${DATE})?`,
);

/** Whether a text is the time of day, with the day or without it, and nothing that says of what. */
export function isClock(text: string): boolean {
  return CLOCK.test(text);
}
