// The rules of the house that no linter knows: who may import whom, twins, doc blocks, lengths.
// Usage: node scripts/check-house.mjs   (exit 1 and one line a breach)
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob } from './lib/glob.mjs';
import { ROOT } from './lib/node.mjs';

/** Each room and the rooms it may import from (besides itself). */
const MAY_IMPORT = {
  tokens: [],
  locale: [],
  rules: [],
  data: [],
  base: ['tokens', 'locale'],
  elements: ['tokens', 'locale', 'base'],
  map: ['rules'],
  board: ['rules'],
  form: ['rules'],
  stations: ['tokens', 'locale', 'base', 'elements', 'data', 'rules', 'map'],
  widgets: [
    'tokens',
    'locale',
    'base',
    'elements',
    'data',
    'rules',
    'map',
    'board',
    'form',
    'stations',
  ],
  embed: [
    'tokens',
    'locale',
    'base',
    'elements',
    'data',
    'rules',
    'map',
    'board',
    'form',
    'stations',
    'widgets',
  ],
};

/** Packages a room may name; a room that is not listed may name none. */
const PACKAGES = {
  tokens: /^lit(\/|$)/,
  base: /^(lit(\/|$)|@floating-ui\/dom$)/,
  elements: /^lit(\/|$)/,
  stations: /^(lit(\/|$)|uqr$)/,
  widgets: /^(lit(\/|$)|uqr$|fflate$|d3-shape$)/,
  embed: /^lit(\/|$)/,
  rules: /^(kdbush|geokdbush)$/,
  map: /^(d3-[a-z]+|topojson-client)$/,
  board: /^d3-[a-z]+$/,
};

/** Engines may have one index.ts that gathers their public names. */
const ENGINES = ['map', 'board', 'form'];
const LONGEST = 300;

/**
 * @param {string} root folder that holds src/, test/, stories/
 * @returns {string[]} one line a breach
 */
export function checkHouse(root = ROOT) {
  const files = glob('src/**/*.ts', root);
  const text = Object.fromEntries(
    files.map(file => [file, readFileSync(join(root, file), 'utf8')]),
  );
  const imports = Object.fromEntries(files.map(file => [file, importsOf(text[file])]));
  return [
    ...files.flatMap(file => importBreaches(root, file, imports[file])),
    ...cycles(root, files, imports),
    ...files.flatMap(file => shapeBreaches(file, text[file])),
    ...elementBreaches(root, files, text),
    ...partBreaches(files, text, imports, root),
  ];
}

function importsOf(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [];
  const pattern =
    /(?:^|\n)\s*(import|export)\b(\s+type\b)?[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of code.matchAll(pattern)) {
    found.push({
      to: match[3] ?? match[4] ?? match[5],
      type: Boolean(match[2]),
      lazy: Boolean(match[5]),
    });
  }
  return found;
}

const roomOf = file => file.split('/')[1];

function target(root, file, specifier) {
  return relative(root, resolve(root, dirname(file), specifier))
    .split(sep)
    .join('/');
}

function importBreaches(root, file, imports) {
  const room = roomOf(file);
  if (room === 'index.ts') return [];
  if (!(room in MAY_IMPORT)) return [`${file}: no such room as src/${room}`];
  return imports.flatMap(({ to }) => {
    if (!to.startsWith('.')) {
      return PACKAGES[room]?.test(to)
        ? []
        : [`${file}: src/${room} may not import the package ${to}`];
    }
    const path = target(root, file, to);
    if (!path.startsWith('src/')) return [`${file}: imports ${path}, outside src/`];
    const other = roomOf(path);
    if (room === 'widgets' && other === 'widgets' && path.split('/')[2] !== file.split('/')[2]) {
      return [
        `${file}: a widget never imports another widget (${path}); move the piece down a floor`,
      ];
    }
    if (other === room || MAY_IMPORT[room].includes(other)) return [];
    return [`${file}: src/${room} may not import src/${other} (${path})`];
  });
}

/** Cycles of imports that are there at run time. */
function cycles(root, files, imports) {
  const state = new Map();
  const found = [];
  const visit = (file, trail) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push(`import cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      return;
    }
    state.set(file, 'open');
    for (const { to, type, lazy } of imports[file] ?? []) {
      if (to.startsWith('.') && !type && !lazy) visit(target(root, file, to), [...trail, file]);
    }
    state.set(file, 'done');
  };
  files.forEach(file => visit(file, []));
  return found;
}

function shapeBreaches(file, source) {
  const lines = [];
  const room = roomOf(file);
  const generated = /^\/\/ Generated\b/.test(source);
  const length = source.split('\n').length;
  if (!generated && length > LONGEST)
    lines.push(`${file}: ${length} lines; split by idea (at most ${LONGEST})`);
  if (/^export default/m.test(source)) lines.push(`${file}: no default exports`);
  const barrel = /^export (\*|\{[^}]*\}) from/m.test(source);
  const allowed =
    file === 'src/index.ts' || (ENGINES.includes(room) && file === `src/${room}/index.ts`);
  if (barrel && !allowed)
    lines.push(`${file}: re-exports; barrels are src/index.ts and one index.ts an engine`);
  return lines;
}

/** Every element: a doc block with @summary, a guarded index.ts, a twin test and a story. */
function elementBreaches(root, files, text) {
  return files
    .filter(file => /\/\*\*[\s\S]*?@element\s+union-/.test(text[file]))
    .flatMap(file => {
      const lines = [];
      const block = /\/\*\*(?:(?!\*\/)[\s\S])*?@element\s+(union-[a-z-]+)[\s\S]*?\*\//.exec(
        text[file],
      );
      if (!block?.[0].includes('@summary')) lines.push(`${file}: its doc block has no @summary`);
      if ((block?.[0].match(/@csspart/g) ?? []).length > 3)
        lines.push(`${file}: more than three parts`);
      const twin = file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
      if (!existsSync(join(root, twin))) lines.push(`${file}: no test at ${twin}`);
      const story = file.replace(/^src\//, 'stories/').replace(/\.ts$/, '.stories.ts');
      const folderStory = story.replace(/\/[^/]+\/([^/]+)$/, '/$1');
      if (!existsSync(join(root, story)) && !existsSync(join(root, folderStory))) {
        lines.push(`${file}: no story at ${story}`);
      }
      const index = join(root, dirname(file), 'index.ts');
      if (!existsSync(index) || !readFileSync(index, 'utf8').includes('define(')) {
        lines.push(`${file}: its folder has no index.ts that registers it with define()`);
      }
      return lines;
    });
}

/**
 * The form page has no elements of ours (docs/decisions/0010-form-page-of-native-controls.md), nor
 * have the rows of a board, of which there are thousands (0013-board-rows-of-native-controls.md), nor
 * the acts of a card, which weighs less than one of them (0014-card-of-native-controls.md), nor those
 * of the locator, which is a list on a cheap phone before it is anything else (0015).
 */
const NATIVE_AT_HOME = new RegExp(
  '^src/widgets/(join-form/|contest-leaderboard/(cells|cells-by-kind|table-view)\\.ts$|' +
    'craftsman-card/(act-button|parts/controls)\\.ts$|reading-locator/pill-button\\.ts$)',
);
const NATIVE = /<(button|input|select|textarea|dialog|details|progress|meter)\b/g;

/**
 * Widgets are made of our elements. What a template names is registered by its folder's index.ts; in
 * a widget, whose parts come later, by any of its files.
 */
function partBreaches(files, text, imports, root) {
  const code = Object.fromEntries(
    files.map(file => [file, text[file].replace(/\/\*[\s\S]*?\*\//g, '')]),
  );
  const home = new Map(
    files.flatMap(file => {
      const tag = /static readonly tag = '([^']+)'/.exec(code[file])?.[1];
      return tag ? [[tag, dirname(file)]] : [];
    }),
  );
  return files
    .filter(file => /^src\/(elements|widgets)\//.test(file))
    .flatMap(file => {
      const folder = file.split('/').slice(0, 3).join('/');
      const registering =
        roomOf(file) === 'widgets'
          ? files.filter(other => other.startsWith(`${folder}/`))
          : [`${folder}/index.ts`];
      const reached = registering.flatMap(other =>
        (imports[other] ?? [])
          .filter(({ to, type }) => !type && to.endsWith('/index.ts'))
          .map(({ to }) => dirname(target(root, other, to))),
      );
      const place = roomOf(file) === 'widgets' ? folder : `${folder}/index.ts`;
      const named = new Set([...code[file].matchAll(/<(union-[a-z-]+)/g)].map(match => match[1]));
      const lacking = [...named].filter(tag => {
        const itsHome = home.get(tag);
        return itsHome !== undefined && itsHome !== folder && !reached.includes(itsHome);
      });
      const isHeld = roomOf(file) === 'widgets' && !NATIVE_AT_HOME.test(file);
      const native = isHeld ? [...code[file].matchAll(NATIVE)] : [];
      return [
        ...lacking.map(tag => `${file}: names <${tag}>, but ${place} does not register it`),
        ...native.map(([tag]) => `${file}: ${tag}>: a widget takes its controls from src/elements`),
      ];
    });
}

if (process.argv[1] && resolve(process.argv[1]) === join(ROOT, 'scripts', 'check-house.mjs')) {
  const breaches = checkHouse();
  breaches.forEach(line => console.error(line));
  console.log(
    breaches.length ? `${breaches.length} breaches of the house rules` : 'house rules hold',
  );
  process.exit(breaches.length ? 1 : 0);
}
