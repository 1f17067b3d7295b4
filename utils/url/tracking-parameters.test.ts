import { describe, expect, it } from 'vitest';
import { globalTrackingParameters } from '../../scripts/global-tracking-parameters';
import { TIDY_URL_PARAMETERS } from './tidy-url-parameters';
import { isTrackingParameter } from './tracking-parameters';

describe('tracking parameters', () => {
  it('still equals the list of the installed tidy-url', () => {
    expect(globalTrackingParameters().length).toBeGreaterThan(80);
    expect(TIDY_URL_PARAMETERS.split(' ')).toEqual(globalTrackingParameters());
  });

  it.each([
    'utm_source',
    'UTM_Source',
    'utm_anything_new',
    'fbclid',
    'hsCtaTracking',
    'yclid',
    'amp;utm_medium',
  ])('knows %s', (name) => {
    expect(isTrackingParameter(name)).toBe(true);
  });

  it.each(['id', 'q', 'page', 'utm', 'p', 'v', 'lang', 'ref', 'source', 'constructor'])(
    'leaves %s',
    (name) => {
      expect(isTrackingParameter(name)).toBe(false);
    },
  );
});
