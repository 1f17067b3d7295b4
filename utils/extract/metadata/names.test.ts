// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { joinNames, nameKind, namesIn } from './names';

describe('nameKind', () => {
  it.each([
    ['Aygün Əliyeva', 'person'],
    ['Vəli Kamil oğlu', 'person'],
    ['Ludwig van der Berg', 'person'],
    ['Seán O’Brien', 'person'],
    ['Анна Петрова', 'person'],
    ['山田 太郎', 'person'],
    ['jdoe', 'account'],
    ['News Desk', 'group'],
    ['Sports Desk', 'group'],
    ['Xəbər redaksiyası', 'group'],
    ['Read More', 'none'],
    ['wordpressadmin', 'none'],
    ['Site Admin', 'none'],
    ['May 5', 'none'],
    ['https://a.example/jane', 'none'],
    ['the bridge that opened', 'none'],
  ])('%s is %s', (text, kind) => {
    expect(nameKind(text)).toBe(kind);
  });
});

describe('namesIn', () => {
  it.each([
    ['Interview: Jonas Ahl', 'Jonas Ahl'],
    ['Words: Ilsa Romberg', 'Ilsa Romberg'],
    ['Mətn: Aygün Əliyeva', 'Aygün Əliyeva'],
    ['Redaktion: Jonas Ahl und Mira Voss', 'Jonas Ahl, Mira Voss'],
    ['Беседовала: Анна Петрова', 'Анна Петрова'],
    ['文・山本はるか', '山本はるか'],
    ['取材・文＝山本はるか', '山本はるか'],
    ['文：山本はるか', '山本はるか'],
    ['نوشته\u200cی مریم دریابندری', 'مریم دریابندری'],
    ['김하늘 기자', '김하늘'],
    ['김하늘 선임기자 sky@paper.example', '김하늘'],
    ['记者 李晓明 报道', '李晓明'],
    ['本报记者 李晓明', '李晓明'],
    ['本报记者李晓明报道', '李晓明'],
    ['2026-03-04 10:15 来源：河报 记者 李晓明', '李晓明'],
    ['[둑신문=김하늘 기자]', '김하늘'],
    ['Propos recueillis par Zoé Lemaître', 'Zoé Lemaître'],
    ['Words: Jonas Ahl Photos: Mira Voss', 'Jonas Ahl'],
    ['Text: Jonas Ahl, Fotos: Mira Voss', 'Jonas Ahl'],
    ['Foto: Mira Voss / Text: Jonas Ahl', 'Jonas Ahl'],
    ['Текст: Анна Петрова Фото: Иван Ли', 'Анна Петрова'],
    ['Redaktion', 'Redaktion'],
    ['Foto: Jonas Ahl', ''],
    ['著者一覧', ''],
  ])('takes the name alone from %s', (text, name) => {
    const { people, accounts, groups } = namesIn([text]);
    expect([...people, ...accounts, ...groups].join(', ')).toBe(name);
  });

  it.each([
    ['spaces', `By Jane${' '.repeat(100_000)}Doe`],
    ['dashes', `By Jane${' - '.repeat(33_000)}`],
    ['lead-ins with dates', 'written on aaaa '.repeat(6000)],
    ['words of dates', `By Jane Doe${' on '.repeat(25_000)}x`],
    ['lead-ins', 'written on '.repeat(9_000)],
  ])('reads a very long piece of %s in little time', (_what, piece) => {
    const start = performance.now();
    namesIn([piece]);
    expect(performance.now() - start).toBeLessThan(300);
  });

  it.each([
    ['a lead-in', ['By Jane Doe'], 'Jane Doe'],
    ['a lead-in apart', ['Written by:', 'Jane Doe', 'May 5, 2025'], 'Jane Doe'],
    ['several joined', ['By', 'Jane Doe', ',', 'John Roe', 'and', 'Ann Poe'], 'Jane Doe, John Roe, Ann Poe'],
    ['several in one', ['By Jane Doe, John Roe & Ann Poe'], 'Jane Doe, John Roe, Ann Poe'],
    ['a date behind', ['Jane Doe on Dec. 19, 2025'], 'Jane Doe'],
    ['labelled dates behind', ['By Jane Doe Updated: 1 Oct 2025 3:50 pm Posted: 28 Sep 2025'], 'Jane Doe'],
    ['a role behind', ['Jane Doe, Staff Writer'], 'Jane Doe'],
    ['degrees', ['Jane Doe, PhD, RN and John Roe'], 'Jane Doe, John Roe'],
    ['what follows unjoined', ['Jane Doe', 'Social Club', 'Copy Link'], 'Jane Doe'],
    ['a part behind a bar', ['Jane Doe | The Valley Newsroom'], 'Jane Doe'],
    ['a reviewer', ['Written by', 'Jane Doe', 'Reviewed by', 'John Roe'], 'Jane Doe'],
    ['a reviewer alone', ['Medically reviewed by', 'John Roe'], null],
    ['a translator', ['Müəllif:', 'Aygün Əliyeva', 'Tərcümə:', 'Vəli Quliyev'], 'Aygün Əliyeva'],
    ['a photographer', ['Фото: Иван Сидоров'], null],
    ['Azerbaijani', ['Müəllif: Aygün Əliyeva'], 'Aygün Əliyeva'],
    ['Turkish', ['Yazar: Deniz Yılmaz'], 'Deniz Yılmaz'],
    ['Russian', ['Автор: Анна Петрова'], 'Анна Петрова'],
    ['German', ['Von Max Muster und Eva Beispiel'], 'Max Muster, Eva Beispiel'],
    ['French', ['Publié par Jeanne Dupont'], 'Jeanne Dupont'],
    ['Spanish', ['Por Juan García y Ana Ruiz'], 'Juan García, Ana Ruiz'],
    ['Italian', ['di Maria Rossi'], 'Maria Rossi'],
    ['Arabic', ['بقلم: ليلى حداد'], 'ليلى حداد'],
    ['Chinese', ['作者：王小明 李华'], '王小明 李华'],
  ])('reads %s', (_what, pieces, names) => {
    expect(joinNames(namesIn(pieces).people)).toBe(names);
  });

  it('keeps accounts and groups apart', () => {
    expect(namesIn(['Posted by', 'jdoe'])).toMatchObject({ people: [], accounts: ['jdoe'], led: true });
    expect(namesIn(['By Staff Writer']).groups).toEqual(['Staff Writer']);
  });
});
