import { zipSync, type Zippable } from 'fflate';
import type { Wanted, Work } from '../../../src/embed/builder/work.ts';
import { apacheFiles } from '../publish/server-apache.ts';
import { iisFiles } from '../publish/server-iis.ts';
import { framePage, readMeText, testPage } from './zip-texts.ts';
import { siteFiles, type Lists } from './site-files.ts';

/** What a visitor's page does not load: the builder itself, and the frame pages of a live server. */
const LEFT_OUT = /^(?:builder|form-page)[.-]/;

/** Files asked for at once. */
const AT_ONCE = 6;

/** Everything for a web space in one file: documents, scripts, settings of servers, a page to try. */
export async function zipSite(lists: Lists, wanted: Wanted): Promise<Work['zip']['get']> {
  const documents = await siteFiles(lists, wanted.answers);
  const scripts = await cdnFiles(wanted.cdn);
  const encode = (text: string) => new TextEncoder().encode(text);
  const name = wanted.answers.name.trim() || '本单位工会';
  const texts = {
    // Settings for Apache and IIS; any other server passes them over.
    ...apacheFiles,
    ...iisFiles,
    '.nojekyll': '',
    'test.html': testPage(name, wanted.element),
    // What links, frames and pictures lead to: a live server makes these pages itself.
    [`embed/${wanted.widget}/index.html`]: framePage(name, wanted, lists),
    '说明.txt': readMeText(name, wanted.element),
  };
  const files: Zippable = { ...documents, ...scripts };
  for (const [path, text] of Object.entries(texts)) files[path] = encode(text);
  const bytes = zipSync(files, { level: 6 }) as Uint8Array<ArrayBuffer>;
  return { name: `${name}-网站文件.zip`, bytes, files: Object.keys(files).length };
}

/** The scripts of a version, each held to its hash, with the two that follow the version. */
async function cdnFiles(folder: string): Promise<Record<string, Uint8Array>> {
  const manifest = await read(new URL('sri.json', folder).href);
  const { version, files } = JSON.parse(new TextDecoder().decode(manifest)) as {
    version: string;
    files: Record<string, string>;
  };
  const names = Object.keys(files).filter(name => !LEFT_OUT.test(name));
  const found: Record<string, Uint8Array> = { [`cdn/${version}/sri.json`]: manifest };
  const next = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const bytes = await read(new URL(name, folder).href);
      await check(name, bytes, files[name]!);
      found[`cdn/${version}/${name}`] = bytes;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  for (const name of ['union-widgets.js', 'union-widgets.iife.js']) {
    found[`cdn/${name}`] = await read(new URL(`../${name}`, folder).href);
  }
  return found;
}

async function read(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url, { credentials: 'omit' }).catch(() => undefined);
  if (!answer?.ok)
    throw new Error(`组件脚本没有取到：${url}${answer ? `（${answer.status}）` : ''}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Plain http has no way to reckon a hash; there the files are taken as they come. */
async function check(name: string, bytes: Uint8Array<ArrayBuffer>, sri: string): Promise<void> {
  const { subtle } = (globalThis as Partial<typeof globalThis>).crypto ?? {};
  if (!subtle) return;
  const hash = new Uint8Array(await subtle.digest('SHA-384', bytes));
  if (sri !== `sha384-${btoa(String.fromCharCode(...hash))}`) {
    throw new Error(`组件脚本 ${name} 与清单不符，没有放进压缩包。请稍后再试。`);
  }
}
