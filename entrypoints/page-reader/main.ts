import { readFetchedPage } from '../../utils/extract/read-fetched-page';
import { allowInertParsing } from '../../utils/platform/inert-parsing';
import { answerObjectUrls } from '../../utils/platform/backup/object-url';
import { answerPageReading } from '../../utils/platform/page-reading';

// The offscreen document in which Chromium's background, which has no DOM, has fetched pages read.
allowInertParsing();
answerPageReading(readFetchedPage);
answerObjectUrls();
