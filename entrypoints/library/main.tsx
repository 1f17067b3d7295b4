import { Library } from '../../components/library/Library';
import { settleDrafts } from '../../components/sources/left-drafts';
import { showPage } from '../../components/ui/show-page';
import { getDatabase } from '../../utils/db/database';
import '../../utils/i18n/library-words';
import { inBackground } from '../../utils/platform/tell-trouble';
import '../../components/styles/library.css';

void showPage(Library, 'popup', 'parts', 'library').then(() =>
  inBackground('drafts', () => settleDrafts(getDatabase())),
);
