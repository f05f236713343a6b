import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { addDesk } from '../../src/http/desk/desk.ts';
import type { DeskAccount, DeskRole } from '../../src/store/desk/accounts.ts';
import { application, formsApp, type FormsApp, type FormsAppOptions } from '../helpers/forms.ts';

const ORIGIN = 'http://localhost';

/** A browser at the desk: keeps its cookie, and sends forms as browsers do. */
export interface Browser {
  account: DeskAccount;
  cookie: string;
  get(path: string): Promise<LightMyRequestResponse>;
  /** Sends a form with the token of its page; `headers` go over the usual ones. */
  post(
    path: string,
    fields?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Sends a form with a file. */
  upload(
    path: string,
    fields: Record<string, string>,
    file?: { name: string; bytes: Buffer },
  ): Promise<LightMyRequestResponse>;
}

export interface DeskApp extends FormsApp {
  /** Somebody of a role, signed in already. */
  as(role: DeskRole, name?: string): Promise<Browser>;
  /** Sends an application; resolves to its id and receipt. */
  apply(
    answers?: Record<string, unknown>,
    channel?: string,
  ): Promise<{ id: string; receipt: string }>;
}

/** The app with the desk over a form, and people signed in without the slow work of a password. */
export async function deskApp(t: TestContext, options: FormsAppOptions = {}): Promise<DeskApp> {
  const made = await formsApp(t, options);
  const { app, context, store } = made;
  addDesk(app, context);
  let people = 0;
  return {
    ...made,
    async as(role, name = `示例${role}${(people += 1)}`) {
      const account = await store.desk.accounts.add(
        'demo',
        { name, role, password: 'scrypt$1$1$1$AA$AA', mustChange: false },
        context.now(),
      );
      if (!account) throw new Error('the name is taken');
      const token = randomBytes(32).toString('base64url');
      await store.desk.accounts.begin('demo', account.accountId, token, context.now());
      return browser(app, account, `desk=${token}`);
    },
    async apply(answers = {}, channel) {
      const body = application({ answers, ...(channel !== undefined && { channel }) });
      const answer = await made.post(body);
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json<{ id: string; receipt: string }>();
    },
  };
}

function browser(app: FormsApp['app'], account: DeskAccount, cookie: string): Browser {
  const headers = { cookie, origin: ORIGIN, 'accept-language': 'zh-CN,zh;q=0.9' };
  const get = (path: string) => app.inject({ url: `/desk/${path}`, headers });
  const tokenOf = async () => csrfOf((await get('password')).body);
  return {
    account,
    cookie,
    get,
    async post(path, fields = {}, more = {}) {
      const form = new URLSearchParams({ _csrf: await tokenOf() });
      for (const [name, values] of Object.entries(fields)) {
        form.delete(name);
        for (const value of [values].flat()) form.append(name, value);
      }
      return app.inject({
        method: 'POST',
        url: `/desk/${path}`,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', ...more },
        payload: form.toString(),
      });
    },
    async upload(path, fields, file) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _csrf: await tokenOf(), ...fields })) {
        form.append(name, value);
      }
      if (file) form.append('list', new Blob([new Uint8Array(file.bytes)]), file.name);
      const sent = new Response(form);
      return app.inject({
        method: 'POST',
        url: `/desk/${path}`,
        headers: { ...headers, 'content-type': sent.headers.get('content-type') ?? '' },
        payload: Buffer.from(await sent.arrayBuffer()),
      });
    },
  };
}

/** The token of the first form of a page. */
export function csrfOf(page: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** What a page shows, without its tags. */
export function textOf(page: string): string {
  return page
    .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
