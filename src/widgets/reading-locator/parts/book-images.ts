import type { BookFiles } from '../../../rules/books/epub-files.ts';

/** Largest picture that is unpacked. */
const MOST_BYTES = 12 * 1024 * 1024;
/** What an image element can show; pictures are inert there, drawings with scripts in them too. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** Pictures of the chapter that is open, as addresses of this page alone (blob:). */
export class BookImages {
  private readonly files: BookFiles;
  private readonly types: ReadonlyMap<string, string>;
  private readonly changed: () => void;
  private readonly urls = new Map<string, string | undefined>();

  constructor(files: BookFiles, types: ReadonlyMap<string, string>, changed: () => void) {
    this.files = files;
    this.types = types;
    this.changed = changed;
  }

  /** Undefined for what is no picture, is not there, or could not be shown. */
  url(path: string): string | undefined {
    if (!this.urls.has(path)) this.urls.set(path, this.make(path));
    return this.urls.get(path);
  }

  /** A picture was not shown: it is damaged, or the page's policy has no room for `blob:`. */
  break(path: string): void {
    const url = this.urls.get(path);
    if (url === undefined) return;
    URL.revokeObjectURL(url);
    this.urls.set(path, undefined);
    this.changed();
  }

  forget(): void {
    for (const url of this.urls.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.urls.clear();
  }

  private make(path: string): string | undefined {
    const told = this.types.get(path) ?? '';
    const type = Object.values(TYPES).includes(told) ? told : TYPES[extensionOf(path)];
    const bytes = type === undefined ? undefined : this.files.bytes(path, MOST_BYTES);
    if (!bytes) return undefined;
    return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type! }));
  }
}

const extensionOf = (path: string): string => /\.(\w{3,4})$/.exec(path)?.[1]?.toLowerCase() ?? '';
