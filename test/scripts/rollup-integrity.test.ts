import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { rollup, type OutputChunk, type Plugin } from 'rollup';
// @ts-expect-error a plain script without types
import { integrity } from '../../rollup-integrity.js';

const hashOf = (text: string) =>
  createHash('sha256').update(text).digest('base64').replace('=', '');

/** Builds a loader and what it leads to; the files are named by their modules. */
async function built(sources: Record<string, string>): Promise<Map<string, string>> {
  const virtual: Plugin = {
    name: 'virtual',
    resolveId(source) {
      if (source.includes('verified-import')) return '/x/src/base/verified-import.ts';
      return source.startsWith('./') ? `/x/src/widgets/${source.slice(2)}.ts` : source;
    },
    load: id =>
      id.endsWith('verified-import.ts')
        ? 'export const verified = (load, files) => load(files);'
        : sources[id.replace(/^.*\/|\.ts$/g, '')],
  };
  // As the build's own does: without the spaces that a person would write.
  const shrink: Plugin = {
    name: 'shrink',
    renderChunk: code =>
      code
        .replace(/__union_again/g, 'a')
        .replace(/'/g, '"')
        .replace(/ => /g, '=>')
        .replace(/\((\w)\)=>/g, '$1=>')
        .replace(/, "__/g, ',"__'),
  };
  const bundle = await rollup({
    input: '/x/src/embed/loader.ts',
    plugins: [virtual, shrink, integrity() as Plugin],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({
    format: 'es',
    chunkFileNames: '1/[name].js',
    hoistTransitiveImports: false,
    generatedCode: 'es2015',
    manualChunks: id => (/loader/.test(id) ? undefined : id.replace(/^.*\/|\.ts$/g, '')),
  });
  await bundle.close();
  return new Map(output.map(chunk => [chunk.fileName, (chunk as OutputChunk).code]));
}

/** The lists of files that a file has, as they are written. */
const listsOf = (text: string) =>
  [...text.matchAll(/"((?:[^"\s,|]+\.js(?:,[\w+/]{43})?[ |]?)+)"/g)]
    .map(([, list]) => list!)
    .filter(list => !/^\.{1,2}\/[^,]*$/.test(list));
const named = (list: string) => list.replace(/,[\w+/]{43}/g, ',#');

describe('the build’s integrity', () => {
  it('has each file name what it brings, with the hash of that as it is written', async () => {
    const files = await built({
      loader: 'export const code = { a: () => import("./a") };',
      a: 'import { c } from "./c"; export const b = () => [c, import("./b")];',
      b: 'import { c } from "./c"; import { d } from "./d"; export const b = [c, d];',
      e: 'import { d } from "./d"; export const e = d;',
      c: 'export const c = () => import("./e");',
      d: 'export const d = 1;',
    });
    const loader = files.get('loader.js')!;
    assert.deepEqual(listsOf(loader).map(named), [
      './1/a.js,# ./1/verified-import.js,# ./1/c.js,#',
    ]);
    // c is there by then, d is not yet.
    assert.deepEqual(listsOf(files.get('1/a.js')!).map(named), ['b.js,# d.js,#']);
    assert.deepEqual(listsOf(files.get('1/c.js')!).map(named), ['e.js,# d.js,#']);
    for (const [path, text] of files) {
      for (const [, name, hash] of text.matchAll(/([\w./-]+\.js),([\w+/]{43})/g)) {
        const to = new URL(name!, `http://x/${path}`).pathname.slice(1);
        assert.equal(hash, hashOf(files.get(to)!), `${path} names ${to}`);
      }
    }
  });

  it('has who leads into a ring name the hashes of all of it', async () => {
    const files = await built({
      loader: 'export const code = { a: () => import("./a") };',
      a: 'export const b = () => import("./b");',
      b: 'export const c = () => import("./c"); export const b = 1;',
      c: 'export const b = () => import("./b"); export const c = 2;',
    });
    assert.deepEqual(listsOf(files.get('1/a.js')!).map(named), ['b.js,#|c.js,#']);
    for (const [path, text] of files) assert.doesNotMatch(text, /__union_/, path);
    // Neither can have the hash of the other, which has been named by then.
    assert.match(files.get('1/b.js')!, /"c\.js"/);
    const hashes = [...files.get('1/a.js')!.matchAll(/(\w\.js),([\w+/]{43})/g)];
    for (const [, name, hash] of hashes) assert.equal(hash, hashOf(files.get(`1/${name}`)!));
  });
});
