import type { LinkFormatSetup } from '../run-link-format-tests';
import { ENEX_FIXTURE } from './enex';
import { HYPOTHESIS_FIXTURE } from './hypothesis';
import { INSTAPAPER_FIXTURE, OLD_INSTAPAPER_FIXTURE } from './instapaper';
import { JOPLIN_FIXTURE } from './joplin';
import { KARAKEEP_FIXTURE } from './karakeep';
import { LINKWARDEN_FIXTURE } from './linkwarden';
import { MATTER_FIXTURE, OLD_MATTER_FIXTURE } from './matter';
import { NETSCAPE_FIXTURE } from './netscape';
import { OMNIVORE_FIXTURE } from './omnivore';
import { PINBOARD_FIXTURE } from './pinboard';
import { POCKET_FIXTURE, POCKET_TABLE_FIXTURE } from './pocket';
import { POCKET_HTML_FIXTURE } from './pocket-html';
import { RAINDROP_COLLECTION_FIXTURE, RAINDROP_FIXTURE } from './raindrop';
import { READECK_CSV_FIXTURE, READECK_FIXTURE } from './readeck';
import { READWISE_READER_FIXTURE } from './readwise-reader';
import { SHIORI_FIXTURE } from './shiori';
import { WALLABAG_FIXTURE } from './wallabag';
import { PACKED_WARC_FIXTURE, WACZ_FIXTURE, WARC_FIXTURE } from './warc';

/** What tools give out, in every form that Menbe reads links from. */
export const LINK_FIXTURES: readonly LinkFormatSetup[] = [
  ...[POCKET_HTML_FIXTURE, POCKET_FIXTURE, POCKET_TABLE_FIXTURE],
  ...[INSTAPAPER_FIXTURE, OLD_INSTAPAPER_FIXTURE, READWISE_READER_FIXTURE],
  ...[RAINDROP_FIXTURE, RAINDROP_COLLECTION_FIXTURE, KARAKEEP_FIXTURE, LINKWARDEN_FIXTURE],
  ...[PINBOARD_FIXTURE, SHIORI_FIXTURE, HYPOTHESIS_FIXTURE],
  ...[READECK_FIXTURE, READECK_CSV_FIXTURE, MATTER_FIXTURE, OLD_MATTER_FIXTURE],
  ...[WALLABAG_FIXTURE, OMNIVORE_FIXTURE, NETSCAPE_FIXTURE, ENEX_FIXTURE, JOPLIN_FIXTURE],
  ...[WARC_FIXTURE, PACKED_WARC_FIXTURE, WACZ_FIXTURE],
];
