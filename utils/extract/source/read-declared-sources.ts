import type { DeclaredSource } from '../../model/stated';
import { attributions } from './attributions';
import { creditLines, takenOver } from './credit-lines';
import { headSources } from './head-sources';
import { mementoSource, readMemento } from './memento';
import type { ShortText } from '../short-texts';
import { withNames } from './source-names';
import { toSource, type SourceContext, type SourcePage } from './source-page';

/** Ranks of confidences; the lower, the better. */
const CONFIDENCE: Record<DeclaredSource['confidence'], number> = { high: 0, medium: 10, low: 20 };

/** Signs, best first: those a reader sees before those only machines see. */
const SIGNS: readonly DeclaredSource['sign'][] = [
  'memento',
  'credit-line',
  'meta',
  'json-ld',
  'canonical',
  'attribution',
  'microformat',
  'trailing-credit',
];

const MAX_SOURCES = 12;

/** A source that the page only says there is. */
const UNNAMED = { sign: 'credit-line', name: null, url: null, confidence: 'low', self: false } as const;

/** Rank of a source; the lowest is the best. */
function rankOf({ self, confidence, sign, url }: DeclaredSource): number {
  return (self ? 100 : 0) + CONFIDENCE[confidence] + SIGNS.indexOf(sign) + (url === null ? 0.5 : 0);
}

/** Sources declared in the page's head, markup and credit lines. Must run before content is taken out of the page. */
export function readPageSources(page: SourcePage, texts: readonly ShortText[]): DeclaredSource[] {
  const memento = readMemento(page.doc, page.url);
  const sources = [
    ...(memento ? [mementoSource(memento)] : []),
    ...headSources(page),
    ...creditLines(page, texts),
  ];
  const taken = takenOver(page, texts);
  if (!taken) return sources;
  const { raw, at, url } = taken;
  const [credit] = sources
    .filter(({ self, sign }) => !self && sign !== 'memento')
    .sort((one, other) => rankOf(one) - rankOf(other));
  if (credit) return sources.map((source) => (source === credit ? { ...source, statedAt: at } : source));
  const linked = toSource(page, 'credit-line', 'medium', { url, raw });
  const source = linked?.self === false ? linked : { ...UNNAMED, raw };
  return [...sources, { ...source, statedAt: at }];
}

/**
 * All sources that the page declares for its text, best first; credits of its own site last.
 * @param fromPage what `readPageSources` found
 * @param content the article's text, as it is kept
 */
export function readDeclaredSources(
  page: SourceContext,
  fromPage: readonly DeclaredSource[],
  content: Element,
): DeclaredSource[] {
  const seen = new Set<string>();
  return withNames([...fromPage, ...attributions(page, content)])
    .filter(({ sign, name, url }) => {
      const key = `${sign} ${name ?? ''} ${url ?? ''}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => rankOf(one) - rankOf(other))
    .slice(0, MAX_SOURCES);
}
