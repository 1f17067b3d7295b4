/** Words beside a visible date, folded, that say what it is of. Beginnings of words. */
const PUBLISHED =
  'publi|posted|first appeared|online since|uploaded|post time|issued|' +
  'yayinlan|yayimlan|yayin tarihi|eklen|giris tarihi|olusturulma|derc|elave edil|paylasil|nesr|cap edil|' +
  'опублик|размещен|добавлен|дата публ|публикац|жариялан|veroffentlich|erschienen|erstellt|online seit|pubblic|' +
  'mise en ligne|mis en ligne|parution|opublik|dodano|data publ|gepubliceerd|geplaatst|vydano|zverejn|udgivet|' +
  'julkaistu|publicer|δημοσιευ|نشر|تاريخ النشر|انتشار|منتشر|פורסם|发布|發佈|公開|投稿|게시|등록|입력|प्रकाशित|objavljen|објав';
/** A label that any date may have. */
const DATED = 'date|dated|datum|fecha|tarih|tarix|дата|data|تاريخ|تاریخ|vom|日付|дараты|curated';
const MODIFIED =
  'updat|modif|last edit|edited|revised|last review|reviewed on|guncel|обновл|изменен|отредакт|yenilen|deyisdiril|' +
  'aktualis|aktualiz|geandert|anderung|stand|mis a jour|mise a jour|maj |actualiz|aggiornat|atualiz|оновлен|жаңарт|تحديث|به روز|' +
  'بهروز|بروز|ویرایش|uppdater|bijgewerkt|opdateret|paivitetty|更新|수정|अपडेट|עודכן|ενημερω|azurira|frissit';
/** What is neither: rights, events, readings, people's lives, the page's own past. */
const OTHER =
  '©|copyright|\\(c\\)|all rights|accessed|retrieved|abgerufen|born|event|deadline|expire|effective|joined|registered|' +
  'member|last visit|today|valid|dogum|сегодня|heute|bugun|bu gun|sign up|founded|established|since|until|' +
  'comment|reply|replied|version|archiv[a-z]*|arxiv[a-z]*|arsiv[a-z]*|архив[а-я]*|released|release date|coming|starts?|ends?|begins';

const LABELS = new RegExp(
  `(?<![a-zа-я\\u0620-\\u06ff])(?:(${MODIFIED})|(${PUBLISHED})|(${DATED}(?![a-zа-я]))|(${OTHER}(?![a-zа-я])))`,
  'g',
);

/** `dated`: a label that does not tell what the date is of. */
export type DateLabel = 'published' | 'modified' | 'dated' | 'other';

/** What the last label in a folded text beside a date says the date is of; `null` without label. */
export function labelIn(text: string): DateLabel | null {
  let label: DateLabel | null = null;
  for (const [, modified, published, dated, other] of text.matchAll(LABELS)) {
    if (modified !== undefined) label = 'modified';
    else if (published !== undefined) label = 'published';
    // "Date published", "Yayım tarixi": the word before says more
    else if (dated !== undefined) label = label === 'modified' || label === 'published' ? label : 'dated';
    else if (other !== undefined) label = 'other';
  }
  return label;
}
