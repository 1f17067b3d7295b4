import { SidePanel } from '../../components/side-panel/SidePanel';
import { showPage } from '../../components/ui/show-page';
import '../../components/styles/side-panel.css';

void showPage(SidePanel, 'popup', 'parts');
