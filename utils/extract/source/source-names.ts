import type { DeclaredSource } from '../../model/stated';
import { joinWords } from '../clean-text';
import { foldDateText } from '../dates/fold-date-text';
import { registrableHost } from './registrable-host';

/** A name or host by its letters, without accents, and its digits. */
function spell(text: string): string {
  return joinWords(foldDateText(text));
}

/** Whether a name is that of the site at an address: `Şəki Xəbər`, `sekixeber.az`. */
function isNameOf(name: string, url: string): boolean {
  const host = registrableHost(url);
  const [label = ''] = host.split('.');
  return host !== '' && [spell(label), spell(host)].includes(spell(name));
}

/** Gives each source that has only an address the name under which the page credits the same site elsewhere. */
export function withNames(sources: readonly DeclaredSource[]): DeclaredSource[] {
  const names = sources.flatMap(({ name }) => name ?? []);
  return sources.map((source) => {
    const { name, url } = source;
    if (name !== null || url === null) return source;
    return { ...source, name: names.find((other) => isNameOf(other, url)) ?? null };
  });
}
