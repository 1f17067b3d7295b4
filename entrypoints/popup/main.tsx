import { Popup } from '../../components/popup/Popup';
import { showPage } from '../../components/ui/show-page';
import '../../components/styles/popup.css';

void showPage(Popup, 'popup');
