import { outwards } from './ancestors';

/** Selector of what viewers of code show beside it: numbers of lines, prompts, buttons to copy it. */
const BESIDE =
  ':is([class*=lineno],[class*=line-number],[class*=linenumber],[class*=LineNumber],[class*=ln-num],[class~=gutter],[class~=prompt],[class~=gp],[class*=copy],[class*=clipboard])';

/** Characters of the longest label of such a button: the class may be that of a box around the code. */
const MAX_LABEL = 20;

/** Matches text that is numbers of lines and nothing else. */
const NUMBERS = /^[\s\d]*$/;

/** Matches the language in a class: `language-python`, `lang-py`, `highlight-source-py`, `brush: py`. */
const LANGUAGE = /(?:^|\s)(?:lang(?:uage)?|highlight-source|brush)[-:]\s*([\w+#.-]+)/;

/** Boxes around code that may state its language. */
const LEVELS = 3;

/** Selector of elements that may be lines of code. */
const LINE = 'tr,li,div,p,span[class*=line],[data-line]';

/** The language that an element states; empty without one. */
function languageIn(element: Element): string {
  const named = LANGUAGE.exec(element.getAttribute('class') ?? '')?.[1];
  return named ?? element.getAttribute('data-lang') ?? element.getAttribute('data-language') ?? '';
}

/** The language of code, as it or a box around it states; `undefined` without one. */
function languageOf(code: Element): string | undefined {
  const boxes = [...code.querySelectorAll('code'), ...outwards(code, LEVELS)];
  return boxes.map(languageIn).find((language) => language !== '');
}

/** Removes what is shown beside code, in it and right before or behind it. */
function removeBeside(code: Element): void {
  for (const element of code.querySelectorAll(BESIDE)) {
    const text = element.textContent;
    if (NUMBERS.test(text) || text.trim().length <= MAX_LABEL) element.remove();
  }
  for (const element of [code.previousElementSibling, code.nextElementSibling]) {
    if (element?.matches(BESIDE) && element.textContent.trim().length <= MAX_LABEL) element.remove();
  }
}

/** Puts code in the place of a table that has it beside the numbers of its lines. */
function leaveTable(code: Element): void {
  const cell = code.closest('td');
  const row = cell?.parentElement;
  const table = row?.closest('table');
  const others = [...(row?.children ?? [])].filter((other) => other !== cell);
  const isAlone = table?.querySelectorAll('tr').length === 1 && others.length > 0;
  if (isAlone && others.every((other) => NUMBERS.test(other.textContent))) table.replaceWith(code);
}

/** The lines of code that has each in an element of its own; `null` for other code. */
function linesIn(code: Element): string[] | null {
  const lines = [...code.querySelectorAll(LINE)].filter((line) => !line.querySelector(LINE));
  const texts = lines.map((line) => line.textContent.replace(/\r?\n$/, ''));
  const whole = code.textContent;
  const isWhole = texts.join('').replace(/\s/g, '') === whole.replace(/\s/g, '');
  const isParted = lines.every(({ nodeName }) => nodeName === 'SPAN') && /\S\n[^]*\S/.test(whole);
  return lines.length > 1 && isWhole && !isParted ? texts : null;
}

/**
 * Leaves of each piece of code its lines and its language: not their numbers, prompts and buttons, nor the boxes that lines
 * stand in. Changes `root`.
 */
export function placeCode(root: ParentNode): void {
  for (const code of root.querySelectorAll('pre')) {
    const language = languageOf(code);
    removeBeside(code);
    leaveTable(code);
    for (const end of code.querySelectorAll('br')) end.replaceWith('\n');
    const lines = linesIn(code);
    if (lines) code.textContent = lines.join('\n');
    if (language) code.setAttribute('data-language', language);
  }
}
