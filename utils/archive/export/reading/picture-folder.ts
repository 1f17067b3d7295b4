import { type HtmlNode } from '../../../export/html/html-tree';
import { PICTURE_EXTENSIONS, type PictureType } from '../../../export/html/picture-type';
import type { ZipFiles } from '../../../zip/zip-files';
import { picturesIn, type SourcePictures } from './source-pictures';

/** A folder of a ZIP with pictures, each once however many sources show it. */
export class PictureFolder {
  /** Kinds of pictures in it by the names of their files. */
  readonly files = new Map<string, PictureType>();

  /** @param takes whether a kind of picture is put into it */
  constructor(
    private readonly zip: ZipFiles,
    private readonly folder: string,
    private readonly pictures: SourcePictures,
    private readonly takes: (type: PictureType) => boolean = () => true,
  ) {}

  /** Adds the pictures of an article. @returns their paths by their addresses in it */
  async add(snapshotId: string, nodes: readonly HtmlNode[]): Promise<Map<string, string>> {
    const paths = new Map<string, string>();
    const read = this.pictures.of(snapshotId);
    for (const src of picturesIn(nodes)) {
      const picture = await read(src);
      if (!picture || !this.takes(picture.type)) continue;
      const { sha256, type, bytes } = picture;
      const name = `${sha256}.${PICTURE_EXTENSIONS[type]}`;
      paths.set(src, `${this.folder}/${name}`);
      if (this.files.has(name)) continue;
      this.files.set(name, type);
      await this.zip.add(`${this.folder}/${name}`, bytes);
    }
    return paths;
  }
}
