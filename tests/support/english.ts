import { messages } from '../../locales/en';
import { addMessages } from '../../utils/i18n/translate';

// Tests see all words at once; pages load them by groups (utils/i18n/words.ts).
addMessages(messages);
