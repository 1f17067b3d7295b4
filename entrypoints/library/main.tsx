import { Library } from '../../components/library/Library';
import { showPage } from '../../components/ui/show-page';
import '../../utils/i18n/library-words';
import '../../components/styles/library.css';

void showPage(Library, 'popup', 'parts', 'library');
