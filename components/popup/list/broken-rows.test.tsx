// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anArticle } from '../../../tests/support/builders';
import { newPage } from '../../../utils/db/page-from-snapshot';
import type { PageRecord } from '../../../utils/model/records';
import { WHOLE } from '../../navigation/route';
import { ResultRow } from '../../library/list/ResultRow';
import { PageRow } from './PageRow';

const URL = 'https://xeber.example/az/1';
const NOW = new Date('2026-11-23T08:00:00.000Z');
let list: HTMLElement;

function aPage(overrides: object): PageRecord {
  const snapshot = {
    ...anArticle(),
    id: 's1',
    pageUrl: URL,
    archivedAt: NOW.toISOString(),
    sha256: '',
    extractor: '',
    extractorVersion: '1',
    browser: null,
  };
  return { ...newPage(snapshot), ...overrides };
}

beforeEach(() => {
  list = document.createElement('ul');
  document.body.replaceChildren(list);
});
afterEach(() => act(() => render(null, list)));

const ROWS = {
  popup: (page: PageRecord) => <PageRow page={page} selected={false} when="" first marks={null} />,
  library: (page: PageRecord) => (
    <ResultRow
      page={page}
      index={0}
      total={2}
      top={0}
      now={NOW}
      language="en"
      chosen={false}
      current={false}
      stop
      fresh={false}
      listing={WHOLE}
      day={null}
      picture={null}
      highlights={0}
      watch={null}
    />
  ),
};

describe.each(Object.entries(ROWS))('a row of the %s that cannot be drawn', (_name, row) => {
  // As a damaged database may have it
  const broken = aPage({ siteName: 5 });
  const intact = aPage({ url: `${URL}0`, title: 'Salam' });

  it('says so, with its address and a way to delete it, and the others stay', async () => {
    act(() => render([row(broken), row(intact)], list));
    await vi.waitFor(() => expect(list.firstElementChild?.querySelector('.row-title')).not.toBeNull());
    const [first, second] = list.children;
    expect(first?.getAttribute('data-page-url')).toBe(URL);
    expect(first?.querySelector('.row-title')?.textContent).toBe('This source cannot be shown');
    expect(first?.textContent).toContain(URL);
    expect(first?.querySelector('.row-delete')?.getAttribute('aria-label')).toBe(`Delete: ${URL}`);
    expect(second?.querySelector('.row-title')?.textContent).toBe('Salam');
  });

  it('is drawn again when its page is another', () => {
    act(() => render(row(broken), list));
    act(() => render(row(intact), list));
    expect(list.querySelector('.row-title')?.textContent).toBe('Salam');
  });
});
