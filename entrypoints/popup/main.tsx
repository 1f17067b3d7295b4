import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import '../../components/styles/popup.css';
import { list } from '../../locales/en/list';
import { popup } from '../../locales/en/popup';
import { addMessages } from '../../utils/i18n/translate';

addMessages({ list, popup });
render(<Popup />, document.body);
