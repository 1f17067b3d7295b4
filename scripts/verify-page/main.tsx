import { render } from 'preact';
import { formats as azFormats } from '../../locales/az/formats';
import { evidence as az } from '../../locales/az/evidence';
import { evidence as en } from '../../locales/en/evidence';
import { evidence as ru } from '../../locales/ru/evidence';
import { evidence as tr } from '../../locales/tr/evidence';
import { addFormats } from '../../utils/i18n/formats';
import { setLanguage } from '../../utils/i18n/language';
import { addMessages, t } from '../../utils/i18n/translate';
import { isLanguage } from '../../utils/model/language';
import './page.css';
import { VerifyPage } from './VerifyPage';

const WORDS = { az, en, ru, tr };

const language = navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
addFormats('az', azFormats);
setLanguage(language);
addMessages({ evidence: WORDS[language] });
document.documentElement.lang = language;
document.title = t('evidence.pageTitle');
render(<VerifyPage />, document.body);
