/** How a note of a correction begins: a word of its own, then a mark or a date. */
const LABEL = new RegExp(
  String.raw`^[\s*(\[—–-]*(?:` +
    [
      "corrections?(?: and clarifications?)?|clarification|erratum|errata|editor[’']?s[’']? note|correction notice",
      'düzəliş(?:lər)?|dəqiqləşdirmə|redaksiyadan|redaksiyanın qeydi|redaktorun qeydi',
      'düzeltme|tashih|tekzip|editörün notu|editör notu',
      'исправлени[ея]|поправк[аи]|уточнени[ея]|опровержение|от редакции|примечание редакции|редакторское примечание',
      'виправлення|уточнення|korrektur|berichtigung|richtigstellung|rectificatif|précision|corrección|rectificación|correção|rettifica|correzione|rectificatie|sprostowanie|تصحيح|اصلاحیه|更正|訂正|정정',
    ].join('|') +
    String.raw`)\s*(?:[:.—–)\]-]|(?:[(,]\s*)?\p{Nd}|$)`,
  'iu',
);

/** Sentences in which a page says that it was corrected. */
const SENTENCE = new RegExp(
  [
    String.raw`\b(?:an?|the) (?:earlier|previous|original) version of (?:this|the) (?:article|story|report|page|post|piece)\b`,
    String.raw`\bthis (?:article|story|report|page|post|piece) (?:was|has been) (?:amended|corrected|updated to correct)\b`,
    String.raw`(?:məqalənin|xəbərin|yazının|materialın) (?:əvvəlki|ilkin) (?:versiyasında|variantında)`,
    String.raw`(?:haberin|yazının|makalenin) (?:önceki|ilk|eski) (?:sürümünde|versiyonunda|halinde)`,
    String.raw`(?:в|во) (?:первоначальной|предыдущей|ранней|прежней|более ранней) (?:версии|редакции)`,
    String.raw`(?:текст|материал|статья|новость|заметка) был[аи]? (?:исправлен|уточн[её]н|скорректирован)`,
  ].join('|'),
  'iu',
);

/** Whether a text notes a correction: by its beginning, or in a sentence that says so. */
export function correctionIn(text: string): boolean {
  return LABEL.test(text) || SENTENCE.test(text);
}
