// Writes to every `import()` of the pages' build which files it brings and their SHA-256; what is done
// with them on the page is in src/base/verified-import.ts.
import { createHash } from 'node:crypto';
import { dirname, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const HELPER = fileURLToPath(new URL('./src/base/verified-import.ts', import.meta.url));
const CALL = '__union_verified';
const AGAIN = '__union_again';
const MARK = '__union_files';

const slashes = path => path.replaceAll('\\', '/');
const isLoader = id => slashes(id).includes('/src/embed/');
const hashOf = text => createHash('sha256').update(text).digest('base64').replace('=', '');

/** As `integrity` of a tag has it. */
export const sriOf = text => `sha256-${hashOf(text)}=`;

/**
 * Rewrites our own files before they are bundled and the chunks after their names are fixed. The name
 * of a chunk has a hash of all it leads to, so it changes whenever a hash in it does.
 */
export function integrity() {
  return {
    name: 'integrity',
    transform: { order: 'post', handler: wrapImports },
    renderDynamicImport: ({ moduleId }) =>
      isLoader(moduleId) ? null : { left: 'import(', right: `+${AGAIN})` },
    generateBundle: { order: 'pre', handler: (_options, bundle) => writeHashes(bundle) },
  };
}

/** `import('./a.ts')` → `verified(again => import('./a.ts'), MARK)`. */
function wrapImports(code, id) {
  // The loader does without: what it imports is a table, see `TABLE`.
  const isOurs = /\/src\/.*\.ts$/.test(slashes(id)) && !isLoader(id);
  if (!isOurs || !code.includes('import(')) return null;
  const found = importsIn(this.parse(code));
  if (found.length === 0) return null;
  let text = code;
  for (const { start, end } of found.sort((a, b) => b.start - a.start)) {
    const wrapped = `${CALL}(${AGAIN} => ${text.slice(start, end)}, "${MARK}")`;
    text = text.slice(0, start) + wrapped + text.slice(end);
  }
  const path = slashes(relative(dirname(id), HELPER));
  const from = path.startsWith('.') ? path : `./${path}`;
  return { code: `import { verified as ${CALL} } from "${from}";\n${text}`, map: null };
}

/** All `import()` of a file of its own, none within another. */
function importsIn(node, found = []) {
  if (node === null || typeof node !== 'object') return found;
  if (node.type === 'ImportExpression' && typeof node.source.value === 'string') found.push(node);
  else for (const member of Object.values(node)) importsIn(member, found);
  return found;
}

/** Where a chunk asks for another, as `shrink` leaves it. */
const SITE = new RegExp(`import\\("([^"]+)"(?:\\+\\w+)?\\)([^"]*?),"${MARK}"`, 'g');

/** The loader's imports: it knows what to do with a list in the place of a function. */
const TABLE = /\(\)=>import\("([^"]+)"\)(?:\.then\((\w+)=>\2\.\w+\))?/g;

function writeHashes(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const graph = new Graph(chunks);
  const hashes = new Map();
  for (const ring of ringsOf(chunks, file => graph.needsOf(file))) {
    for (const file of ring) write(bundle[file], graph, hashes);
    for (const file of ring) hashes.set(file, hashOf(bundle[file].code));
    if (ring.length > 1) graph.rings.push(new Set(ring));
  }
}

/** Puts the lists of files in the place of the marks; hashes of the same ring are not known yet. */
function write(chunk, graph, hashes) {
  const folder = posix.dirname(chunk.fileName);
  const entry = file => {
    const name = posix.relative(folder, file);
    const path = chunk.isEntry ? `./${name}` : name;
    return hashes.has(file) ? `${path},${hashes.get(file)}` : path;
  };
  const list = to => {
    const target = posix.join(folder, to);
    const now = graph.broughtBy(chunk.fileName, target);
    const ring = graph.rings.find(files => now.some(file => files.has(file)));
    const later = [...(ring ?? [])].filter(file => !now.includes(file));
    return [now, later]
      .filter(files => files.length > 0)
      .map(files => files.map(entry).join(' '))
      .join('|');
  };
  chunk.code = chunk.code
    .replace(SITE, (site, to) => site.replace(MARK, list(to)))
    .replace(chunk.isEntry ? TABLE : /$^/, (_function, to) => `"${list(to)}"`)
    // What lies in the same file is brought by nothing.
    .replaceAll(`"${MARK}"`, '""');
}

/** What the chunks bring, at once and later. */
class Graph {
  /** Chunks that lead to each other later; who leads into a ring names all hashes of it. */
  rings = [];

  constructor(chunks) {
    this.chunks = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
    this.closures = new Map(chunks.map(({ fileName }) => [fileName, this.closure(fileName)]));
    this.sure = this.surelyLoaded();
  }

  /** The chunk and all it imports, itself first. */
  closure(file, seen = new Set()) {
    if (seen.has(file)) return seen;
    seen.add(file);
    // What is left outside of the bundle is no chunk.
    const within = this.chunks.get(file).imports.filter(to => this.chunks.has(to));
    for (const to of within) this.closure(to, seen);
    return seen;
  }

  /** What comes with `to` when `from` asks for it: `to` first, then what may not be there yet. */
  broughtBy(from, to) {
    const there = this.sure.get(from);
    return [...this.closures.get(to)].filter(file => file === to || !there.has(file));
  }

  /** The chunks whose hashes a chunk holds. */
  needsOf(file) {
    return new Set(
      this.chunks
        .get(file)
        .dynamicImports.flatMap(to => this.broughtBy(file, to))
        .filter(to => to !== file),
    );
  }

  /**
   * What is loaded, whichever way a chunk was come to: what all ways to it have in common, and what
   * it imports itself. Begins with everything and takes away until nothing changes.
   */
  surelyLoaded() {
    const files = [...this.chunks.keys()];
    const sure = new Map(files.map(file => [file, new Set(files)]));
    const entries = files.filter(file => this.chunks.get(file).isEntry);
    for (const file of entries) sure.set(file, new Set(this.closures.get(file)));
    for (let isDone = false; !isDone;) {
      isDone = true;
      for (const from of files) {
        for (const to of this.chunks.get(from).dynamicImports) {
          const loaded = new Set([...sure.get(from), ...this.closures.get(to)]);
          for (const file of this.closures.get(to)) {
            const left = [...sure.get(file)].filter(one => loaded.has(one));
            if (left.length < sure.get(file).size) isDone = false;
            sure.set(file, new Set(left));
          }
        }
      }
    }
    return sure;
  }
}

/** The chunks in rings of those that need each other's hash (Tarjan); what is needed comes first. */
function ringsOf(chunks, needsOf) {
  const rings = [];
  const found = new Map();
  const open = [];
  const visit = file => {
    const own = found.size;
    found.set(file, own);
    open.push(file);
    let low = own;
    for (const to of needsOf(file)) {
      if (!found.has(to)) low = Math.min(low, visit(to));
      else if (open.includes(to)) low = Math.min(low, found.get(to));
    }
    if (low === own) rings.push(open.splice(open.indexOf(file)));
    return low;
  };
  for (const { fileName } of chunks) if (!found.has(fileName)) visit(fileName);
  return rings;
}
