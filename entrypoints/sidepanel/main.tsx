import { SidePanel } from '../../components/side-panel/SidePanel';
import { showPage } from '../../components/ui/show-page';
import '../../utils/i18n/library-words';
import '../../components/styles/side-panel.css';

void showPage(SidePanel, 'popup', 'parts', 'library');
