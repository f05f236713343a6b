import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** The module of a form page and what it imports, as paths below `cdn/`. */
export interface PageScripts {
  entry: string;
  /** What it imports before it can run, without the entry. */
  imports: readonly string[];
}

/** Name of the module in the folder of its version. */
const ENTRY = 'form-page.js';
const VERSION = /^\d+\.\d+\.\d+/;
/** `import … from"./x.js"`, `import"./x.js"`, `export … from"./x.js"`; never `import(`. */
const STATIC_IMPORT =
  /(?:^|[;}\s])(?:import|export)(?:[\w$*{},\s]+from)?\s*["'](\.{1,2}\/[^"']+)["']/g;

/**
 * Finds the newest version's page script in the built folder and all that it imports at once, so
 * that a page can ask for everything in its first round trip.
 */
export class ScriptFinder {
  readonly #folder: string;
  #known: { stamp: string; scripts: PageScripts } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined when nothing was built: pages then work as plain forms. */
  async find(): Promise<PageScripts | undefined> {
    const known = this.#known;
    if (known && (await this.#stampOf(known.scripts.entry)) === known.stamp) return known.scripts;
    this.#known = undefined;
    const names = await readdir(this.#folder).catch(() => [] as string[]);
    for (const version of names
      .filter(name => VERSION.test(name))
      .sort(byVersion)
      .reverse()) {
      const entry = `${version}/${ENTRY}`;
      const stamp = await this.#stampOf(entry);
      const imports = stamp && (await this.#importsOf(entry));
      if (!imports) continue;
      const scripts = { entry, imports };
      this.#known = { stamp, scripts };
      return scripts;
    }
    return undefined;
  }

  /** Changes when the file does; empty when there is none. */
  async #stampOf(path: string): Promise<string> {
    return stat(join(this.#folder, path)).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => '',
    );
  }

  async #importsOf(entry: string): Promise<string[] | undefined> {
    const found = new Set([entry]);
    // A set is walked in order, what is added on the way included.
    for (const path of found) {
      const file = join(this.#folder, ...path.split('/'));
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      for (const [, href = ''] of text.matchAll(STATIC_IMPORT)) {
        found.add(posix.join(posix.dirname(path), href));
      }
    }
    found.delete(entry);
    return [...found];
  }
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
