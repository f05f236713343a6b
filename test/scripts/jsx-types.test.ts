// jsx.d.ts in a project of each framework: right tags compile, wrong ones do not.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a framework's types have where ours join: its list of tags and its runtime. */
const JSX = `export namespace JSX {
  interface Element {}
  interface IntrinsicElements { div: { children?: unknown } }
}`;
const FRAMEWORKS = {
  react: { 'index.d.ts': JSX, 'jsx-runtime.d.ts': `export { JSX } from './index';` },
  preact: { 'index.d.ts': JSX, 'jsx-runtime.d.ts': `export { JSX } from './index';` },
  'solid-js': { 'index.d.ts': JSX, 'jsx-runtime.d.ts': `export { JSX } from './index';` },
};

const RIGHT = [
  '<union-notice><union-button variant="primary" busy>办理</union-button></union-notice>',
  '<union-field label="手机号码" type="tel" label-hidden></union-field>',
  '<union-station-map kinds={["rest"]} view="list" size="large"></union-station-map>',
];
const WRONG = [
  '<union-button variant="loud"></union-button>',
  '<union-field label={12}></union-field>',
  '<union-nothing></union-nothing>',
];

/** Events are typed by their classes; Solid has a prefix for them. */
const events = (prefix: string) => ({
  right: [
    `<union-list-item ${prefix}union-item-select={event => event.value.at(0)} />`,
    `<union-station-map ${prefix}union-station-select={event => event.station} />`,
  ],
  wrong: [`<union-list-item ${prefix}union-item-select={event => event.detail} />`],
});

let folder: string;

function put(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  // Our own types are held to what a page without skipLibCheck asks.
  skipLibCheck: false,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  experimentalDecorators: true,
  useDefineForClassFields: false,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
};

/** Source files that several projects read: parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Everything is looked at once, without a framework. What a framework can change after that is the page
 * and the types that join its own.
 */
function diagnosticsOf(program: ts.Program, framework?: string): readonly ts.Diagnostic[] {
  if (!framework) return ts.getPreEmitDiagnostics(program);
  const joined = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
  assert.ok(joined.length >= 2, 'the page and the types that join');
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...joined.flatMap(file => program.getSyntacticDiagnostics(file)),
    ...joined.flatMap(file => program.getSemanticDiagnostics(file)),
  ];
}

/** Lines of the tags, one a line, that a project of that framework refuses; and anything else it says. */
function refused(lines: readonly string[], framework?: string): string[] {
  const tags = lines.map((tag, at) => `export const tag${at} = ${tag};`);
  const page = put(`page-${framework}.tsx`, [IMPORT, ...tags].join('\n'));
  const options = framework
    ? { ...OPTIONS, jsx: ts.JsxEmit.ReactJSX, jsxImportSource: framework }
    : { ...OPTIONS, jsx: ts.JsxEmit.Preserve };
  const host = ts.createCompilerHost(options);
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...how) => {
    if (!parsed.has(file)) parsed.set(file, parse(file, ...how));
    return parsed.get(file);
  };
  const found = diagnosticsOf(ts.createProgram([page], options, host), framework).map(
    ({ file, start = 0, messageText }) => {
      const at = file?.getLineAndCharacterOfPosition(start).line ?? 0;
      const elsewhere = `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      return file?.fileName.endsWith('.tsx') ? lines[at - 1]! : elsewhere;
    },
  );
  return [...new Set(found)];
}

before(() => {
  folder = mkdtempSync(join(ROOT, 'node_modules', '.jsx-types-'));
  // The sources stand in for dist/, which a test does not build.
  const types = readFileSync(join(ROOT, 'jsx.d.ts'), 'utf8').replace(
    /'\.\/dist\/([^']+)\.js'/g,
    (_, path) => `'../../src/${path}.ts'`,
  );
  put('union-widgets-jsx.d.ts', types);
  for (const [name, files] of Object.entries(FRAMEWORKS)) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, types: 'index.d.ts' }));
    for (const [file, text] of Object.entries(files)) put(`node_modules/${name}/${file}`, text);
  }
});
after(() => rmSync(folder, { recursive: true }));

const IMPORT = `import './union-widgets-jsx.d.ts';`;

describe('jsx.d.ts', () => {
  for (const framework of [undefined, ...Object.keys(FRAMEWORKS)]) {
    it(`types tags and events for ${framework ?? 'a project with tags of its own'}`, () => {
      const { right, wrong } = events(framework === 'solid-js' ? 'on:' : 'on');
      const lines = [...RIGHT, ...right, ...WRONG, ...wrong];
      assert.deepEqual(refused(lines, framework), [...WRONG, ...wrong]);
    });
  }
});
