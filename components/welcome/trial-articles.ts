import type { Language } from '../../utils/model/language';

/** An article that anybody may read, and that is there for years. */
interface TrialArticle {
  title: string;
  url: string;
}

/** What is offered as a first article to archive, in each language. */
export const TRIAL_ARTICLES: Readonly<Record<Language, TrialArticle>> = {
  az: { title: 'Qəzet', url: 'https://az.wikipedia.org/wiki/Q%C9%99zet' },
  en: { title: 'Newspaper', url: 'https://en.wikipedia.org/wiki/Newspaper' },
  ru: { title: 'Газета', url: 'https://ru.wikipedia.org/wiki/%D0%93%D0%B0%D0%B7%D0%B5%D1%82%D0%B0' },
  tr: { title: 'Gazete', url: 'https://tr.wikipedia.org/wiki/Gazete' },
};
