import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { FormPages } from '../../../src/form-pages/form-pages.ts';
import { receiveFormPost } from '../../../src/form-pages/receive-form-post.ts';
import { addFormPages } from '../../../src/http/form-pages/form-pages.ts';
import { formsApp, sampleId, type FormsApp, type FormsAppOptions } from '../../helpers/forms.ts';
import { temporaryFolder } from '../../helpers/server.ts';

export interface PagesApp extends FormsApp {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Posts fields as a browser does. */
  send(
    url: string,
    fields: Fields,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The app with its form pages, over a built folder with a page script of two modules. */
export async function pagesApp(
  t: TestContext,
  options: FormsAppOptions & { embedHosts?: readonly string[] } = {},
): Promise<PagesApp> {
  const forms = await formsApp(t, {
    ...options,
    formPost: (request, reply, text, send) => receiveFormPost(pages, request, reply, text, send),
  });
  const cdnDir = await temporaryFolder(t);
  await mkdir(join(cdnDir, '1.2.0'));
  const script = 'import{a}from"./words-x.js";const b=()=>import("./later-y.js");a(b);';
  await writeFile(join(cdnDir, '1.2.0', 'form-page.js'), script);
  await writeFile(join(cdnDir, '1.2.0', 'words-x.js'), 'export const a=1;');
  const pages: FormPages = addFormPages(forms.app, forms.context, {
    cdnDir,
    embedHosts: options.embedHosts,
  });
  return {
    ...forms,
    get: (url, headers = {}) => forms.app.inject({ url, headers }),
    send: (url, fields, headers = {}) =>
      forms.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: encode(fields),
      }),
  };
}

function encode(fields: Fields): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) search.append(name, one);
  }
  return search.toString();
}

/** The hidden fields of a page's form. */
export function hiddenOf(page: string): Record<string, string> {
  const found = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

/** What an invented person fills in on the form of the helpers. */
export const FILLED: Fields = {
  name: '示例甲',
  mobile: '138 0000 0001',
  idNumber: sampleId().toLowerCase(),
  region: '河南省郑州市',
  'consent.personal': '2026-01',
};
