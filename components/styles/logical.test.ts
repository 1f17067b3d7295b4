import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'components/styles';
const SHEETS = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));

/** Declarations that name a side of the screen instead of a side of the text. */
function physical(css: string): string[] {
  const property =
    /(?:^|[;{\s])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:/g;
  const value = /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
  const withoutComments = css.replace(/\/\*.*?\*\//gs, '');
  return [...withoutComments.matchAll(property), ...withoutComments.matchAll(value)].map((match) =>
    match[0].trim(),
  );
}

it.each(SHEETS)('%s says start and end, not left and right', (name) => {
  expect(physical(readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
});

it('finds what names a side', () => {
  const css = 'a { margin-left: 1px; right:0; text-align: left; border-top-left-radius: 1px; float: right }';
  expect(physical(css)).toHaveLength(5);
  expect(physical('a { /* left: 0 */ margin-inline: 1px; text-align: start; order: 1 }')).toEqual([]);
});
