import { Library } from '../../components/library/Library';
import { showPage } from '../../components/ui/show-page';
import '../../components/styles/library.css';

void showPage(Library, 'popup', 'parts', 'library');
