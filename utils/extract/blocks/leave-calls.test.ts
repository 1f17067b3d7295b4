// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { leaveCalls, leaveLetterLinks } from './leave-calls';
import { readBlocks } from './read-blocks';

function isLeftOut(text: string, isArticle = true): boolean {
  const page = readBlocks(new DOMParser().parseFromString(`<p>${text}</p>`, 'text/html').body);
  const keep = [true];
  leaveCalls(page, [text.split(' ').length], keep, isArticle);
  return keep[0] === false;
}

describe('leaveLetterLinks', () => {
  it.each([
    [
      '<a href="/u">Unsubscribe</a> | <a href="/p">Preferences</a><br>You get this letter since you asked for it.',
      true,
    ],
    ['<a href="/w">View this email in your browser</a>', true],
    ['<a href="/u">Отписаться</a> от рассылки', true],
    ['Unsubscribe, said the clerk, and <a href="/x">see</a>.', false],
    ['Unsubscribe.', false],
  ])('leaves out "%s": %s', (html, isLeft) => {
    const page = readBlocks(new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html').body);
    const keep = [true];
    leaveLetterLinks(page, keep);
    expect(keep[0]).toBe(!isLeft);
  });
});

describe('leaveCalls', () => {
  it.each([
    'Follow us on all channels',
    'Sign up for the daily letter',
    'Daha çox xəbər üçün saytımızı izləyin',
    'Telegram kanalımıza abunə olun',
    'Gelişmeler için bizi takip edin',
    'Подписывайтесь на наш канал',
    'Folgen Sie uns auf allen Kanälen',
    'Abonnez-vous à la lettre du matin',
    '<b>Read more:</b> <a href="/x">The ferry that never came</a>',
    'Lesen Sie auch – <a href="/x">Die Fähre, die nie kam</a>',
    'Читайте также: <a href="/x">Паром, который не пришёл</a>',
    'Həmçinin oxuyun: <a href="/x">Gəlməyən bərə</a>',
    '<a href="/x">関連記事：来なかったフェリー</a>',
    '<span>İLGİLİ HABER</span><a href="/x">Hiç gelmeyen feribot</a>',
    'بیشتر بخوانید:',
    'Share on all channels',
    'Suscríbete y recibe cada mañana la carta',
    'Ce contenu est bloqué car vous n’avez pas accepté les traceurs.',
    '（责任编辑：李华）',
  ])('leaves out "%s"', (text) => {
    expect(isLeftOut(text)).toBe(true);
  });

  it('leaves out notices in the place of embeds, and not what is quoted in them', () => {
    const notice = (html: string) =>
      `<div class="embed-placeholder"><div><b>Empfohlener Inhalt</b> ${html}</div></div>`;
    expect(isLeftOut(notice('Mit Ihrer Zustimmung wird er hier geladen.'))).toBe(true);
    expect(isLeftOut('<blockquote class="embed-placeholder">The bridge is closed.</blockquote>')).toBe(false);
  });

  it('outside of articles leaves out only what leads to another article', () => {
    expect(isLeftOut('<b>Read more:</b> <a href="/x">The ferry that never came</a>', false)).toBe(true);
    expect(isLeftOut('Follow us on all channels', false)).toBe(false);
  });

  it.each([
    'She follows the news every day.',
    'Read more: she did, every evening, until the library closed.',
    '<a href="/x">Related parties</a> must be told.',
    'It also <a href="/x">plans the work of the ferries</a>.',
    'Shares fell on Monday.',
    'Read more about it in <a href="/x">the report</a>, which the council published on Monday.',
    'Half of the town has subscribed to the paper.',
    'The rules follow our own interest.',
    'She decided to sign up to the choir.',
    'He told them to watch the site: „Saytı hər gün baxıram“.',
    `Follow us, they called, ${'and so on '.repeat(12)}`,
  ])('keeps "%s"', (text) => {
    expect(isLeftOut(text)).toBe(false);
  });
});
