import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language';

describe('detectLanguage', () => {
  it.each([
    ['az', 'Körpü bu gün açıldı və ilk maşınlar keçdi, deyə nazirlik məlumat verib.'],
    ['tr', 'Köprü bugün açıldı ve ilk araçlar geçti, ancak yeni bir yol için daha çok para gerekiyor dedi.'],
    ['ru', 'Мост был открыт сегодня утром, и первые машины уже проехали, сообщили власти.'],
    ['uk', 'Міст відкрили сьогодні вранці, і перші машини вже проїхали його.'],
    ['kk', 'Көпір бүгін таңертең ашылды, алғашқы көліктер өтіп кетті деп хабарлады.'],
    [
      'en',
      'The bridge was opened this morning and the first cars have passed, as it is the only way to the town.',
    ],
    ['de', 'Die Brücke wurde heute geöffnet und die ersten Autos sind nicht mehr auf den Umweg angewiesen.'],
    [
      'fr',
      'Le pont est ouvert depuis ce matin et les premières voitures sont passées sur la route qui mène au village.',
    ],
    [
      'es',
      'El puente fue abierto esta mañana y los primeros coches pasaron por la carretera que lleva a las aldeas.',
    ],
    [
      'it',
      'Il ponte è stato aperto questa mattina e le prime auto sono passate sulla strada che porta alla città dei fiori, non più chiusa.',
    ],
    [
      'pt',
      'A ponte foi aberta esta manhã e os primeiros carros não passaram pela estrada, mas são mais do que uma centena ao dia.',
    ],
    ['ar', 'تم افتتاح الجسر صباح اليوم وعبرت السيارات الأولى وفقا لما أعلنته السلطات'],
    ['fa', 'پل امروز صبح باز شد و نخستین خودروها از آن گذشتند، مقام‌ها گفتند'],
    ['he', 'הגשר נפתח הבוקר והמכוניות הראשונות כבר עברו עליו לדברי הרשויות'],
    ['zh', '大桥今天上午正式通车，第一批汽车已经通过。'],
    ['ja', '橋は今朝開通し、最初の車が通りました。'],
    ['hi', 'पुल आज सुबह खोला गया है और पहली गाड़ियाँ गुज़र चुकी हैं, अधिकारियों ने बताया।'],
  ])('tells %s', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it('says nothing where there is too little to go by', () => {
    expect(detectLanguage('Bakı 2025')).toBeNull();
    expect(
      detectLanguage('Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor'),
    ).toBeNull();
  });
});
