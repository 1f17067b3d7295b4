import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeExportSelection } from '../../utils/platform/export-selection';
import { parseRoute } from '../navigation/route';
import { orderExport } from './order-export';

beforeEach(() => fakeBrowser.reset());

const routeOf = (href: string) => parseRoute(href.slice(href.indexOf('#')));

it('leaves what is selected for the library, whatever is searched for', async () => {
  const route = routeOf(await orderExport(['https://valley.example/1'], 'bridge'));
  expect(route).toMatchObject({ view: 'list', exportOrder: 'selected', filter: '' });
  expect(await takeExportSelection()).toEqual(['https://valley.example/1']);
});

it('orders what a search finds, else everything', async () => {
  expect(routeOf(await orderExport([], 'old & new'))).toMatchObject({
    exportOrder: 'filter',
    filter: 'old & new',
  });
  expect(routeOf(await orderExport([], ' '))).toMatchObject({ exportOrder: 'all', filter: '' });
});
