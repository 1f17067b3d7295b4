/** Beginnings of words beside a visible date, folded, that say that it is the publication's. */
const PUBLISHED =
  'publi|posted|first appeared|online since|uploaded|post time|issued|' +
  'yayinlan|yayimlan|yayin(?: tarihi| ?:)|eklen|giris tarihi|olusturulma|derc|elave edil|paylasil|nesr|cap edil|' +
  'опублик|размещен|добавлен|дата публ|публикац|жариялан|veroffentlich|erschienen|erstellt|online seit|pubblic|' +
  'mise en ligne|mis en ligne|parution|opublik|dodano|data publ|gepubliceerd|geplaatst|vydano|zverejn|udgivet|' +
  'julkaistu|publicer|δημοσιευ|نشر|تاريخ النشر|انتشار|منتشر|פורסם|发布|發佈|公開|投稿|게시|등록|입력|प्रकाशित|objavljen|објав';
/** Labels that any date may have. */
const DATED = 'date|dated|datum|fecha|tarih|tarix|дата|data|تاريخ|vom|日付|дараты|curated';
/** Labels of the last change. */
const MODIFIED =
  'updat|modif|last edit|edited|revised|last review|reviewed on|guncel|обновл|изменен|отредакт|yenilen|deyisdiril|' +
  'aktualis|aktualiz|geandert|anderung|stand|mis a jour|mise a jour|maj |actualiz|aggiornat|atualiz|оновлен|жаңарт|تحديث|به روز|' +
  'بهروز|بروز|ويرايش|uppdater|bijgewerkt|opdateret|paivitetty|更新|수정|अपडेट|עודכן|ενημερω|azurira|frissit';
/** Labels of other dates: rights, events, visits, people's lives, the page's own past. */
const OTHER =
  '©|copyright|\\(c\\)|all rights|accessed|retrieved|abgerufen|born|event|deadline|expire|effective|joined|registered|' +
  'member|last visit|today|valid|dogum|сегодня|heute|bugun|bu gun|sign up|founded|established|since|until|' +
  'comment|reply|replied|version|archiv[a-z]*|arxiv[a-z]*|arsiv[a-z]*|архив[а-я]*|released|release date|coming|starts?|ends?|begins';

const LABELS = new RegExp(
  `(?<![a-zа-я\\u0620-\\u06ff])(?:(${MODIFIED})|(${PUBLISHED})|(${DATED}(?![a-zа-я]))|(${OTHER}(?![a-zа-я])))`,
  'g',
);

/** What a label says about a date; `dated`: only that it is one. */
export type DateLabel = 'published' | 'modified' | 'dated' | 'other';

/** The last label in a folded text beside a date; `null` without one. */
export function labelIn(text: string): DateLabel | null {
  let label: DateLabel | null = null;
  for (const [, modified, published, dated, other] of text.matchAll(LABELS)) {
    if (modified !== undefined) label = 'modified';
    else if (published !== undefined) label = 'published';
    // In "Published date" and "Yayım tarixi" the word before says more
    else if (dated !== undefined && label !== 'modified' && label !== 'published') label = 'dated';
    else if (other !== undefined) label = 'other';
  }
  return label;
}
