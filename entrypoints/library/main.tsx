import { Library } from '../../components/library/Library';
import { showPage } from '../../components/show-page';
import '../../components/styles/library.css';

void showPage(Library, 'popup', 'parts', 'library');
