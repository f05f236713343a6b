// Prototype and MooTools, which no registry has: their sources by tag, put together as their own builds
// do, into node_modules/.cache/libraries/. UW_GIT_MIRRORS names a folder of clones to take them from.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';

const BUILT = join(import.meta.dirname, 'node_modules', '.cache', 'libraries');

/** No question is put to a person; where the network has no answer, that is known soon. */
const CLONE = {
  stdio: 'pipe',
  timeout: 20_000,
  env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
};

/** A clone did not come: where there is no network none does. */
let isReached = true;

const LIBRARIES = [
  ['prototype', '1.6.0.3', 'prototypejs/prototype', prototype],
  ['prototype', '1.7.3', 'prototypejs/prototype', prototype],
  ['mootools', '1.2.6', 'mootools/mootools-core', mootools],
  ['mootools', '1.6.0', 'mootools/mootools-core', mootools],
];

/** Makes those that are not there yet; says which it could not have. */
export function makeLibraries() {
  mkdirSync(BUILT, { recursive: true });
  for (const [name, version, repository, make] of LIBRARIES) {
    const file = join(BUILT, `${name}-${version}.js`);
    if (existsSync(file) || !(isReached || process.env.UW_GIT_MIRRORS)) continue;
    try {
      const { read, list, end } = sources(repository, version);
      writeFileSync(file, make(read, list, version));
      end();
    } catch (error) {
      console.error(`${name} ${version}: ${String(error).split('\n')[0]}`);
    }
  }
}

function sources(repository, tag) {
  const mirrors = process.env.UW_GIT_MIRRORS;
  const found =
    mirrors && readdirSync(mirrors).find(name => name.startsWith(repository.replace('/', '+')));
  const folder = found
    ? join(mirrors, found, 'repo')
    : mkdtempSync(join(tmpdir(), 'union-library-'));
  const git = (...args) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: 'pipe' });
  const end = () => found || rmSync(folder, { recursive: true, force: true });
  if (!found) {
    const url = `https://github.com/${repository}.git`;
    try {
      execFileSync(
        'git',
        ['clone', '--quiet', '--depth', '1', '--branch', tag, url, folder],
        CLONE,
      );
    } catch (error) {
      end();
      // The other libraries of this host are not waited for as well.
      isReached = false;
      throw error;
    }
  }
  const at = found ? tag : 'HEAD';
  return {
    read: path => git('show', `${at}:${path}`),
    list: () => git('ls-tree', '-r', '--name-only', at).trim().split('\n'),
    end,
  };
}

const ENGINE = 'vendor/legacy_selector/selector_engine.js';

/** `//= require "./x"` and `<%= include 'x.js', 'y.js' %>`, each file once. */
function prototype(read, list, version) {
  const all = new Set(list());
  const seen = new Set();
  const take = path => {
    if (seen.has(path)) return '';
    seen.add(path);
    const near = name => posix.normalize(posix.join(posix.dirname(path), name));
    return (
      read(path)
        // Its other engines lie in repositories of their own.
        .replace('//= require <selector_engine>', () => take(ENGINE))
        .replace(/^\s*\/\/= require\s+"(.+?)".*$/gm, (_, name) => {
          const file = [near(`${name}.js`), `src/${name}.js`].find(one => all.has(one));
          return file ? take(file) : '';
        })
        .replace(/<%= include (.+?) %>/g, (_, names) =>
          names
            .split(',')
            .map(name => near(name.trim().slice(1, -1)))
            .map(file => (all.has(file) ? take(file) : ''))
            .join('\n'),
        )
        .replace(/<%= PROTOTYPE_VERSION %>/g, version)
    );
  };
  return take('src/prototype.js');
}

/** Core and its modules, each after what its header (or its table of contents) says it needs. */
function mootools(read, list) {
  const files = list().filter(path => /^Source\/.+\.js$/.test(path));
  const contents = list().find(path => path === 'Source/scripts.json');
  const needs = new Map();
  const nameOf = path => posix.basename(path, '.js');
  if (contents) {
    for (const part of Object.values(JSON.parse(read(contents))))
      for (const [name, { deps }] of Object.entries(part)) needs.set(name, deps);
  } else {
    const owner = new Map();
    const headers = files.map(path => [
      nameOf(path),
      /\/\*\s*---([\s\S]+?)\.\.\.|\/\*\s*---([\s\S]+?)\*\//.exec(read(path))?.[0] ?? '',
    ]);
    const words = (header, key) => {
      const [, line = ''] =
        new RegExp(`^${key}:\\s*(\\[[^\\]]*\\]|.+|(?:\\n\\s+-.+)+)`, 'm').exec(header) ?? [];
      return line
        .replace(/[[\]]/g, '')
        .split(/[,\n]/)
        .map(word => word.replace(/^\s*-?\s*/, '').trim())
        .filter(Boolean);
    };
    for (const [name, header] of headers)
      for (const one of words(header, 'provides')) owner.set(one, name);
    for (const [name, header] of headers)
      needs.set(
        name,
        words(header, 'requires')
          .map(one => owner.get(one.split('/').at(-1)))
          .filter(Boolean),
      );
  }
  const done = new Set();
  const out = [];
  const take = name => {
    if (done.has(name)) return;
    done.add(name);
    for (const need of needs.get(name) ?? []) take(need);
    const path = files.find(file => nameOf(file) === name);
    if (path) out.push(read(path));
  };
  [...needs.keys()].forEach(take);
  return out.join('\n');
}

if (process.argv[1] === import.meta.filename) makeLibraries();
