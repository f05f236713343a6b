import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { html, type Markup } from '../form-pages/markup.ts';

/** The script that makes widgets of elements. */
export interface Loader {
  /** Path below the site root: `cdn/1.2.3/union-widgets.js`. */
  path: string;
  /** Its SHA-384, as an `integrity` attribute says it. */
  integrity: string;
}

const ENTRY = 'union-widgets.js';
const VERSION = /^\d+\.\d+\.\d+/;

/** Finds the newest version's loader in the built folder; looks at the file's time alone once it knows it. */
export class LoaderFinder {
  readonly #folder: string;
  #known: { stamp: string; loader: Loader } | undefined;

  /** @param folder of the built scripts, served under `cdn/` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined where nothing was built: pages then are plain ones. */
  async find(): Promise<Loader | undefined> {
    const names = await readdir(this.#folder).catch(() => [] as string[]);
    const versions = names.filter(name => VERSION.test(name)).sort(byVersion);
    for (const version of versions.reverse()) {
      const file = join(this.#folder, version, ENTRY);
      const found = await stat(file).catch(() => undefined);
      if (!found) continue;
      const stamp = `${version} ${found.mtimeMs} ${found.size}`;
      if (this.#known?.stamp !== stamp) {
        const hash = createHash('sha384').update(await readFile(file));
        const loader = {
          path: `cdn/${version}/${ENTRY}`,
          integrity: `sha384-${hash.digest('base64')}`,
        };
        this.#known = { stamp, loader };
      }
      return this.#known?.loader;
    }
    return undefined;
  }
}

/**
 * The tag that loads it.
 * @param src address, as seen from the page
 */
export function loaderTag({ integrity }: Loader, src: string): Markup {
  // A page in a sandbox has an origin of nobody's: without `crossorigin` its own server is a stranger.
  return html`<script type="module" src="${src}" integrity="${integrity}" crossorigin></script>`;
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
