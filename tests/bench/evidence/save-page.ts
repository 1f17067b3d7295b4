import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { MenbeDatabase } from '../../../utils/db/database';
import { anArticleOf } from './article-of';

const db = new MenbeDatabase();

/** Saves the article of a number with 60 paragraphs; milliseconds until its row was verified. */
export async function save(n: number): Promise<number> {
  const article = anArticleOf(n, 'saved.example');
  const text = Array.from({ length: 10 }, () => article.text).join('\n\n');
  const html = Array.from({ length: 10 }, () => article.html).join('');
  const start = performance.now();
  await saveCapture(db, { ...article, text, html }, { now: new Date(), browser: null });
  return performance.now() - start;
}

/** How many entries the ledger has. */
export const entries = (): Promise<number> => db.ledger.count();
