/*
 * After CLDR's `az`, as the dates are (see `formats.ts`): https://github.com/unicode-org/cldr-json. Each language of
 * ISO 639-1 by its code.
 */
const NAMES = `
aa afar, ab abxaz, af afrikaans, ak akan, am amhar, an araqon, ar ərəb, as assam, av avar, ay aymara,
az azərbaycan, ba başqırd, be belarus, bg bolqar, bi bislama, bm bambara, bn benqal, bo tibet, br breton,
bs bosniya, ca katalan, ce çeçen, ch çamoro, co korsika, cr kri, cs çex, cu slavyan, cv çuvaş, cy uels,
da danimarka, de alman, dv maldiv, dz dzonqxa, ee eve, el yunan, en ingilis, eo esperanto, es ispan,
et eston, eu bask, fa fars, ff fula, fi fin, fj fici, fo farer, fr fransız, fy qərbi friz, ga irland,
gd Şotlandiya keltcəsi, gl qalisiya, gn quarani, gu qucarat, gv manks, ha hausa, he ivrit, hi hind,
ho hiri motu, hr xorvat, ht haiti kreol, hu macar, hy erməni, hz herero, ia interlinqua, id indoneziya,
ie interlinqve, ig iqbo, ii siçuan yi, ik inupiaq, io ido, is island, it italyan, iu inuktitut, ja yapon,
jv yava, ka gürcü, kg konqo, ki kikuyu, kj kuanyama, kk qazax, kl kalaallisut, km kxmer, kn kannada,
ko koreya, kr kanuri, ks kəşmir, ku kürd, kv komi, kw korn, ky qırğız, la latın, lb lüksemburq, lg qanda,
li limburq, ln linqala, lo laos, lt litva, lu luba-katanqa, lv latış, mg malaqas, mh marşal, mi māori,
mk makedon, ml malayalam, mn monqol, mr marathi, ms malay, mt malta, my birman, na nauru, nb bokmal norveç,
nd şimali ndebele, ne nepal, ng ndonqa, nl holland, nn nünorsk norveç, no norveç, nr cənubi ndebele,
nv navayo, ny nyanca, oc oksitan, oj ocibva, om oromo, or odiya, os osetin, pa pəncab, pi pali, pl polyak,
ps puştu, pt portuqal, qu keçua, rm romanş, rn rundi, ro rumın, ru rus, rw kinyarvanda, sa sanskrit,
sc sardin, sd sindhi, se şimali sami, sg sanqo, si sinhala, sk slovak, sl sloven, sm samoa, sn şona,
so somali, sq alban, sr serb, ss svati, st sesoto, su sundan, sv isveç, sw suahili, ta tamil, te teluqu,
tg tacik, th tay, ti tiqrin, tk türkmən, tn svana, to tonqa, tr türk, ts sonqa, tt tatar, ty taxiti,
ug uyğur, uk ukrayna, ur urdu, uz özbək, ve venda, vi vyetnam, vo volapük, wa valun, wo volof, xh xosa,
yi idiş, yo yoruba, za çjuan, zh çin, zu zulu
`;

const BY_CODE = new Map(
  NAMES.split(',')
    .map((each) => each.trim())
    .map((each) => [each.slice(0, 2), each.slice(3)]),
);

/** What Azerbaijani calls a language by its code; `null` where it is not of ISO 639-1. */
export function languageName(code: string): string | null {
  return BY_CODE.get(code) ?? null;
}
