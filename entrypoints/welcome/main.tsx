import { WelcomePage } from '../../components/welcome/WelcomePage';
import { showPage } from '../../components/ui/show-page';
import '../../utils/i18n/library-words';
import '../../components/styles/welcome.css';

void showPage(WelcomePage, 'popup', 'parts', 'library');
