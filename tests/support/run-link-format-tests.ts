// The Blob of jsdom cannot be streamed.
import { Blob as StreamedBlob } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { LinkFormat, LinkRow } from '../../utils/import/link-format';
import { linkFormatOf } from '../../utils/import/formats/link-formats';
import { offerOf } from '../../utils/import/offer/file-offer';
import type { Offer } from '../../utils/import/offer/offer';
import type { ImportedLink } from '../../utils/model/link';
import { minute } from './builders';

/** A file of a fixture: its name, or path in a folder, and what is in it. */
export interface FixtureFile {
  path: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** What the acceptance suite is told of a format of links. */
export interface LinkFormatSetup {
  format: LinkFormat;
  /** What the tool gives out, as its users have it: one file, which may be a ZIP, or the files of a folder. */
  files: () => readonly FixtureFile[] | Promise<readonly FixtureFile[]>;
  /** Everything that is in the files, written out; absent fields are those of `NOTHING`. In the order of the files. */
  links: readonly (Pick<ImportedLink, 'url'> & Partial<ImportedLink>)[];
  /** The rows that cannot be taken. */
  problems: readonly { title: string | null; reason: string }[];
}

/** A link of which nothing but its address is known. */
const NOTHING: Omit<ImportedLink, 'url'> = {
  title: null,
  note: null,
  tags: [],
  folder: null,
  state: null,
  savedAt: null,
  highlights: [],
};

/** Files as the user chooses them: several are those of a folder. */
export function offered(files: readonly FixtureFile[]): Promise<Offer> {
  const isFolder = files.length > 1;
  return offerOf(
    files.map(({ path, content }) =>
      Object.assign(new StreamedBlob([content]) as unknown as Blob, {
        name: path.split('/').at(-1) ?? path,
        ...(isFolder && { webkitRelativePath: `Folder/${path}` }),
      }),
    ),
  );
}

/** What a format makes of files. */
export async function rowsOf(format: LinkFormat, files: readonly FixtureFile[]): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  for await (const row of (await format.load())(await offered(files), { now: minute(50) })) rows.push(row);
  return rows;
}

/** What every format of links keeps to. A new one is entered in `LINK_FORMATS` and given to this suite. */
export function runLinkFormatTests({ format, files, links, problems }: LinkFormatSetup): void {
  describe(`the format ${format.id}`, () => {
    it('is known by what its files hold, whatever they are called', async () => {
      const given = await files();
      const renamed = given.length > 1 ? given : given.map((file) => ({ ...file, path: 'download (1)' }));
      expect((await linkFormatOf(await offered(renamed))).id).toBe(format.id);
      for (const content of ['', 'salam', '{}', '[]', '<html>', 'a,b\n1,2'])
        expect(await format.takes(await offered([{ path: 'x.json', content }])), content).toBe(false);
    });

    it('gives all that is in its files, and says of every other row why it cannot be taken', async () => {
      const rows = await rowsOf(format, await files());
      expect(rows.flatMap(({ link }) => link ?? [])).toEqual(links.map((link) => ({ ...NOTHING, ...link })));
      expect(rows.flatMap((row) => (row.link ? [] : { title: row.title, reason: row.reason }))).toEqual(
        problems,
      );
      expect(new Set(rows.map(({ at }) => at)).size, 'each row says where it stands').toBe(rows.length);
    });
  });
}
