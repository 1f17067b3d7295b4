import { NETSCAPE_FIXTURE } from '../../../tests/support/links/netscape';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';

runLinkFormatTests(NETSCAPE_FIXTURE);
