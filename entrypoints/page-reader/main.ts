import { readFetchedPage } from '../../utils/extract/read-fetched-page';
import { hasUnsafeHtml } from '../../utils/extract/sanitise';
import { answerHtmlChecks } from '../../utils/platform/html-checking';
import { allowInertParsing } from '../../utils/platform/inert-parsing';
import { answerObjectUrls } from '../../utils/platform/backup/object-url';
import { answerPageReading } from '../../utils/platform/page-reading';

// The offscreen document, in which Chromium's background, which has no DOM, has pages read and HTML checked.
allowInertParsing();
answerPageReading(readFetchedPage);
answerHtmlChecks((html) => !hasUnsafeHtml(html, window));
answerObjectUrls();
