/** Finds the file of a folder of photos that a cell means. */

import { groupBy } from './group-by.ts';

/** A file of the folder of photos. */
export interface PhotoFile {
  /** Where it is. */
  path: string;
  /** Its name in the folder. */
  name: string;
  /** Why it cannot be a photo; nothing below is there then. */
  fault?: 'no-picture' | 'heic' | 'damaged' | 'too-large';
  /** As it is shown, pixels. */
  width?: number;
  height?: number;
  /** Ending that its kind has, whatever its name says: jpg, png or webp. */
  ending?: string;
  /** Eight hexadecimal digits of its content. */
  digest?: string;
  /** Bytes once it is published. */
  size?: number;
}

/** Ways to spell a name, from as it is to what office lists make of it. */
const SPELLINGS = [(text: string) => text, folded, stem] as const;

/** The folder of photos as a list's cells name them. */
export class PhotoFiles {
  readonly #files: readonly PhotoFile[];
  /** By each spelling of their names: a folder of ten thousand is looked at once, not for each row. */
  readonly #byName: readonly ReadonlyMap<string, readonly PhotoFile[]>[];
  readonly #used = new Set<PhotoFile>();

  constructor(files: readonly PhotoFile[]) {
    this.#files = files;
    this.#byName = SPELLINGS.map(spelling => groupBy(files, ({ name }) => spelling(name)));
  }

  /**
   * The file a cell names. Offices write names as they remember them: capitals, full-width
   * characters, blanks and the ending may differ, as long as one file alone is meant.
   */
  find(name: string): PhotoFile | 'several' | undefined {
    for (const [at, spelling] of SPELLINGS.entries()) {
      const found = this.#byName[at]?.get(spelling(name)) ?? [];
      if (found.length > 1) return 'several';
      if (found[0]) {
        this.#used.add(found[0]);
        return found[0];
      }
    }
    return undefined;
  }

  /** Pictures that no cell names. */
  unused(): PhotoFile[] {
    return this.#files.filter(file => file.fault === undefined && !this.#used.has(file));
  }
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/\.jpeg$/, '.jpg');
}

const ENDING = /\.(?:jpe?g|jpe|jfif|png|webp|avif|gif|heic|bmp|tiff?)$/;

function stem(name: string): string {
  return folded(name).replace(ENDING, '');
}
