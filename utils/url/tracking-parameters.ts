import { TIDY_URL_PARAMETERS } from './tidy-url-parameters';

/**
 * Parameters tidy-url's general rules lack. Each only says where a click came from; none selects what is shown.
 * Every line names the public list that has them.
 */
const OWN_PARAMETERS = [
  // https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt
  '_ga _gl _openstat fb_action_ids fb_action_types fb_ref fb_source gbraid msclkid s_cid twclid wbraid wt_mc xtor yclid ysclid',
  // https://github.com/ClearURLs/Rules/blob/main/data.min.json ("globalRules")
  '__twitter_impression dclid wt_zmc',
  // https://github.com/mpchadwick/tracking-query-params-registry/blob/master/_data/params.csv
  'ef_id epik s_kwcid',
  // https://github.com/henkisdabro/platform-url-click-id-parameters/blob/main/parameter_array.js
  'igshid li_fat_id srsltid ttclid',
  // Google Ads beside gclid: https://support.google.com/google-ads/answer/9744275
  'gad_campaignid gad_source',
  // What Instagram's and Facebook's own share buttons add
  'igsh mibextid',
  // eBay's partner links: https://partnernetwork.ebay.com
  'mkcid mkevt mkrid',
  // Piano Analytics, as the BBC and French newspapers use it: https://developers.atinternet-solutions.com
  'at_bbc_team at_campaign at_campaign_type at_custom1 at_custom2 at_custom3 at_custom4 at_format at_link_id',
  'at_link_origin at_link_type at_medium at_ptr_name',
].join(' ');

const TRACKING = new Set(`${TIDY_URL_PARAMETERS} ${OWN_PARAMETERS}`.split(' '));

/** `utm_*` whatever follows: https://support.google.com/analytics/answer/10917952 */
const TRACKING_PREFIX = /^utm_/;

/** `&amp;name=`: an address copied out of HTML source without decoding. */
const UNDECODED_AMPERSAND = /^(?:amp;)+/;

/**
 * Whether a query parameter only tracks where a visitor came from.
 * @param name the parameter's name, percent-decoded where it can be; letter case does not matter
 */
export function isTrackingParameter(name: string): boolean {
  const plain = name.toLowerCase().replace(UNDECODED_AMPERSAND, '');
  return TRACKING.has(plain) || TRACKING_PREFIX.test(plain);
}
