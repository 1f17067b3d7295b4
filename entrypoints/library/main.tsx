import { render } from 'preact';
import { Library } from '../../components/library/Library';
import '../../components/styles/library.css';
import { find } from '../../locales/en/find';
import { library } from '../../locales/en/library';
import { list } from '../../locales/en/list';
import { popup } from '../../locales/en/popup';
import { transfer } from '../../locales/en/transfer';
import { addMessages } from '../../utils/i18n/translate';

addMessages({ find, library, list, popup, transfer });
render(<Library />, document.body);
