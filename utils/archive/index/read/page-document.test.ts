import { expect, it } from 'vitest';
import { aPageRecord } from '../../../../tests/support/a-page-record';
import type { PageRecord } from '../../../model/records';
import { UNDATED } from '../../../search/index/indexed-document';
import { someDetails } from '../../../../tests/support/builders';
import { pageDocument, type PageFacts, pageTerms } from './page-document';

function namesOf(page: Partial<PageRecord>) {
  const row = aPageRecord(page);
  const facts = { details: undefined, isWatched: false, hasHighlights: false };
  const { site, name } = pageDocument(
    row,
    facts,
    pageTerms({ title: null, byline: null, siteName: null }, ''),
  );
  return { site, name };
}

it('has the name that rows show beside the host, which stands in for it', () => {
  expect(namesOf({ siteName: 'Valley Post' })).toEqual({ site: 'valley.example', name: 'Valley Post' });
  expect(namesOf({ siteName: null })).toEqual({ site: 'valley.example', name: 'valley.example' });
});

it('has the host of the credited source, and its name beside that', () => {
  const credited = (name: string | null, url: string | null) => {
    const declaredSources = [{ name, url, self: false, confidence: 'high' as const }];
    const details = { ...someDetails(), declaredSources } as PageFacts['details'];
    const terms = pageTerms({ title: null, byline: null, siteName: null }, '');
    const { source, credit } = pageDocument(
      aPageRecord({}),
      { details, isWatched: false, hasHighlights: false },
      terms,
    );
    return [source, credit];
  };
  expect(credited('The Report', 'https://www.report.example/1')).toEqual(['report.example', 'The Report']);
  expect(credited('The Report', null)).toEqual(['The Report', 'The Report']);
});

it('takes the host where a damaged row has no text for a name', () => {
  expect(namesOf({ siteName: 5 as unknown as string }).name).toBe('valley.example');
});

it.each(['-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', 'yesterday'])(
  'takes %s, which no column can hold, for no time',
  (time) => {
    const facts = { details: undefined, isWatched: false, hasHighlights: false };
    const row = aPageRecord({ firstArchivedAt: time, lastArchivedAt: time });
    const terms = pageTerms({ title: null, byline: null, siteName: null }, '');
    expect(pageDocument(row, facts, terms)).toMatchObject({ archivedAt: UNDATED, seenAt: UNDATED });
  },
);
