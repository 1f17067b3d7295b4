import { expect, it } from 'vitest';
import type { ExportHighlight } from '../model/export-highlight';
import { isInstantUntil } from './checks';
import { areHighlights } from './validate-highlight';

const isHighlights = areHighlights(isInstantUntil(new Date('2026-11-23T09:00:00.000Z')));

const VALID: ExportHighlight = {
  id: 'urn:uuid:019a2b3c-0000-7000-8000-000000000001',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-11-23T08:01:00.000Z',
  modified: '2026-11-23T08:02:00.000Z',
  body: [{ type: 'TextualBody', value: 'Niyə?', format: 'text/plain', purpose: 'commenting' }],
  target: {
    source: 'https://xeber.example/1',
    styleClass: 'yellow',
    selector: { type: 'TextQuoteSelector', exact: 'Mətn', prefix: '', suffix: ' 1' },
  },
};

const withTarget = (change: object) => ({ ...VALID, target: { ...VALID.target, ...change } });
const withQuote = (change: object) => withTarget({ selector: { ...VALID.target.selector, ...change } });

it('takes highlights as they are exported', () => {
  expect(isHighlights([])).toBe(true);
  expect(isHighlights([VALID, { ...VALID, body: [] }])).toBe(true);
});

it.each([
  ['not a list', VALID],
  ['more than anyone makes', Array(1001).fill(VALID)],
  ['another type', [{ ...VALID, type: 'Note' }]],
  ['an id that is none', [{ ...VALID, id: 'urn:uuid:1' }]],
  ['a field too many', [{ ...VALID, extra: 1 }]],
  ['a time long before', [{ ...VALID, created: '0001-01-01T00:00:00.000Z' }]],
  ['a time to come', [{ ...VALID, modified: '9999-01-01T00:00:00.000Z' }]],
  ['no time', [{ ...VALID, modified: '2026' }]],
  ['two comments', [{ ...VALID, body: [...VALID.body, ...VALID.body] }]],
  ['a comment in HTML', [{ ...VALID, body: [{ ...VALID.body[0], format: 'text/html' }] }]],
  ['a colour that is none', [withTarget({ styleClass: 'url(x)' })]],
  ['an address that runs', [withTarget({ source: 'javascript:alert(1)' })]],
  ['a quote without words', [withQuote({ exact: ' \n' })]],
  ['an endless context', [withQuote({ prefix: 'a'.repeat(1001) })]],
  ['another selector', [withQuote({ type: 'CssSelector' })]],
])('refuses %s', (_what, value) => {
  expect(isHighlights(value)).toBe(false);
});
