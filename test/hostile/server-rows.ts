/* eslint-disable @typescript-eslint/no-explicit-any -- the description of the API, of any shape */
/** Rows against the server: parameters, bodies, paths, floods, and who may do what. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { application } from '../../server/test/helpers/forms.ts';
import { randomFrom } from '../../server/test/helpers/stations.ts';
import type { Breach } from './browse.ts';
import { mutants } from './mutants.ts';
import { allPayloads, KEYS } from './payloads.ts';
import type { Row } from './rows.ts';
import { SCHEMA_DIR } from './schemas.ts';
import { faultsOf, storeApps, type Tenant } from './server-place.ts';

const PAYLOADS = allPayloads();

interface Operation {
  method: string;
  path: string;
  parameters: { name: string; in: string }[];
  body: boolean;
}

/** Every operation of the published description. */
export function operations(): Operation[] {
  const text = readFileSync(join(SCHEMA_DIR, 'openapi.json'), 'utf8');
  const api = JSON.parse(text) as Record<string, any>;
  const found: Operation[] = [];
  for (const [path, methods] of Object.entries<Record<string, any>>(api['paths'])) {
    for (const [method, operation] of Object.entries(methods)) {
      if (method === 'parameters') continue;
      const parameters = [...(operation.parameters ?? []), ...(methods['parameters'] ?? [])].map(
        (one: { $ref?: string; name: string; in: string }) =>
          one.$ref ? api['components'].parameters[one.$ref.split('/').at(-1)!] : one,
      );
      found.push({ method: method.toUpperCase(), path, parameters, body: !!operation.requestBody });
    }
  }
  return found;
}

const wellFormed = (text: string): string => Buffer.from(text).toString();

/** What stands for a parameter that is not being tried. */
const USUAL: Readonly<Record<string, string>> = {
  ...{ year: '2026', province: '41', shard: 'wtw', station: 's-00001', trail: 't', page: '1' },
  ...{
    person: 'p-1',
    contest: 'c-1',
    event: 'e1',
    form: 'join',
    application: 'x',
    widget: 'station-map',
  },
};

/** An address of an operation, with a text in one of its parameters; headers as well. */
export function addressOf(
  { path, parameters }: Operation,
  name: string,
  text: string,
): { url: string; headers: Record<string, string> } {
  const value = encodeURIComponent(wellFormed(text)).slice(0, 1500);
  const url = path.replace(/\{(\w+)\}/g, (_, key: string) =>
    key === name ? value : (USUAL[key] ?? 'x'),
  );
  const one = parameters.find(parameter => parameter.name === name);
  if (one?.in === 'query') return { url: `${url}?${name}=${value}`, headers: {} };
  const plain = text.replace(/[^\t\u0020-\u007e]/g, '').slice(0, 900);
  if (one?.in === 'header') return { url, headers: { [name.toLowerCase()]: plain } };
  return { url, headers: {} };
}

const breach =
  (round: string, kind: string) =>
  (what: string): Breach => ({ kind, what, round });

/** Asks; a feed that stays open is let go. */
export async function ask(
  app: FastifyInstance,
  request: InjectOptions,
  name: string,
): Promise<string[]> {
  const clock = new Promise<undefined>(done => setTimeout(done, 5000, undefined).unref());
  const answer = await Promise.race([app.inject(request), clock]);
  if (!answer) return /\/feed/.test(String(request.url)) ? [] : [`no answer to ${name}`];
  return faultsOf(answer, name);
}

const parameters: Row = {
  name: 'parameters',
  what: 'every parameter of the API',
  async run({ full, seed }) {
    const { tenants, close } = await storeApps();
    const found: Breach[] = [];
    let asked = 0;
    try {
      const [{ app, tokens }] = tenants;
      const step = full ? 1 : 40;
      for (const operation of operations()) {
        if (operation.path.endsWith('/feed')) continue;
        for (const { name } of operation.parameters) {
          for (let at = seed % step; at < PAYLOADS.length; at += step) {
            const { url, headers } = addressOf(operation, name, PAYLOADS[at]!.text);
            const request = {
              ...{
                method: operation.method as 'GET',
                url,
                remoteAddress: `10.0.${asked % 250}.${(asked >> 8) % 250}`,
              },
              headers: { authorization: `Bearer ${tokens.admin}`, ...headers },
            };
            const label = `${operation.method} ${operation.path} ${name}=${PAYLOADS[at]!.text.slice(0, 60)}`;
            found.push(...(await ask(app, request, label)).map(breach('parameters', 'answer')));
            asked += 1;
          }
        }
      }
      return { tried: `${operations().length} operations, ${asked} requests`, breaches: found };
    } finally {
      await close();
    }
  },
};

/** Bodies that are no documents at all. */
export function brokenBodies(good: object): [string, string | Buffer][] {
  const text = JSON.stringify(good);
  const deep = '['.repeat(200_000);
  return [
    ['nothing', ''],
    ['a NUL', text.replace('"', '"\u0000')],
    ['an escaped NUL', text.replace('示例', '\\u0000')],
    ['a lone surrogate', text.replace('示例', '\\ud800')],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['a BOM', `\ufeff${text}`],
    ['duplicate keys', text.replace('{', '{"formId":"other","formVersion":99,')],
    ['depth', deep],
    ['closed depth', deep.slice(0, 30_000) + ']'.repeat(30_000)],
    ['deep members', `${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}`],
    ['huge', JSON.stringify({ ...good, more: 'x'.repeat(2_000_000) })],
    ['a huge number', text.replace(/3/g, '1e999')],
    ['no JSON', "{'a':1}"],
    ['two documents', text + text],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ...KEYS.map((key): [string, string] => [
      `a member ${key}`,
      text.replace('{', `{"${key}":{"x":1},`),
    ]),
  ];
}

const bodies: Row = {
  name: 'bodies',
  what: 'every body of the API',
  async run({ full, seed }) {
    const { tenants, close } = await storeApps();
    const found: Breach[] = [];
    let asked = 0;
    try {
      const [tenant] = tenants;
      const { app, tokens } = tenant;
      const mine = await tenant.apply();
      const goods = goodBodies(mine.id);
      for (const { method, url, body, bearer } of goods) {
        const token = bearer === 'receipt' ? mine.secret : tokens[bearer ?? 'admin'];
        const cases: [string, string | Buffer, string?][] = [
          ...brokenBodies(body),
          ...mutants(body, { count: full ? 1500 : 60, seed }).map((one, at): [string, string] => [
            `mutant ${at}`,
            one,
          ]),
          ['GB18030', JSON.stringify(body), 'application/json; charset=gb18030'],
          ['UTF-7', JSON.stringify(body), 'application/json; charset=utf-7'],
          [
            'as XML',
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
            'text/xml',
          ],
          [
            'as a form',
            'a[__proto__][x]=1&formId=join&formId=join',
            'application/x-www-form-urlencoded',
          ],
        ];
        for (const [name, payload, type = 'application/json'] of cases) {
          const request = {
            ...{
              method: method as 'POST',
              url,
              payload,
              remoteAddress: `10.1.${asked % 250}.${(asked >> 8) % 250}`,
            },
            headers: {
              ...{ 'content-type': type, 'idempotency-key': randomUUID() },
              authorization: `Bearer ${token}`,
            },
          };
          const text = `${method} ${url.replace(mine.id, '{id}')}: ${name}`;
          found.push(...(await ask(app, request, text)).map(breach('bodies', 'answer')));
          asked += 1;
        }
      }
      found.push(...(await massAssignment(tenant)));
      return {
        tried: `${goods.length} bodies, ${asked} requests, 24 privileged members`,
        breaches: found,
      };
    } finally {
      await close();
    }
  },
};

interface GoodBody {
  method: string;
  url: string;
  body: object;
  bearer?: 'admin' | 'scorer' | 'reporter' | 'receipt';
}

const goodBodies = (id: string): GoodBody[] => [
  { method: 'POST', url: '/v1/applications', body: application() },
  {
    method: 'POST',
    url: `/v1/applications/${id}/answers`,
    body: { answers: { hobby: '示例' } },
    bearer: 'receipt',
  },
  { method: 'POST', url: `/v1/applications/${id}/withdraw`, body: {}, bearer: 'receipt' },
  { method: 'POST', url: '/v1/codes', body: { mobile: '13800000001' } },
  { method: 'POST', url: '/v1/uploads', body: { x: '示例' } },
  { method: 'POST', url: '/v1/handoffs', body: { token: '示例' } },
  {
    ...{ method: 'PUT', url: '/v1/contests/c-1/e1/scores', bearer: 'scorer' as const },
    body: { rows: [{ id: '001', scores: [80], note: '示例' }], rev: 1 },
  },
  {
    ...{ method: 'PUT', url: '/v1/live/stations', bearer: 'reporter' as const },
    body: { items: [{ id: 's-00001', state: 'open', seatsFree: 3 }] },
  },
  { method: 'POST', url: '/staff/api/publish', body: { name: '示例' } },
  { method: 'PUT', url: '/staff/api/stations/s-00001', body: { name: '示例', hours: '24/7' } },
];

/** Members a person has no say in: they change nothing, neither in the answer nor in what is kept. */
export async function massAssignment({ app }: Pick<Tenant, 'app'>): Promise<Breach[]> {
  const wrong = breach('bodies', 'mass-assignment');
  const found: Breach[] = [];
  const privileged: Record<string, unknown> = {
    ...{ id: 'a-mine', receipt: 'R000000001', secret: 'mine', secretHash: 'x', state: 'approved' },
    ...{ outcome: 'eligible', role: 'admin', org: 'fed-mine', siteId: 'other', site_id: 'other' },
    ...{ suspect: false, createdAt: '2020-01-01T00:00:00Z', at: '2020-01-01', by: 'officer' },
    ...{ route: { name: 'mine' }, retainDays: 99999, history: [], sealed: 'x', blinds: [] },
    ...{ __proto__x: 1, verified: true, isAdmin: true, next: 'https://evil.example/', poll: 'x' },
  };
  const post = (payload: object) =>
    app.inject({
      ...{ method: 'POST', url: '/v1/applications', remoteAddress: '10.2.0.1' },
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      payload: JSON.stringify(payload),
    });
  const plain = await post(application());
  if (plain.statusCode !== 201) return [wrong(`a plain application is refused: ${plain.body}`)];
  const expected = plain.json<Record<string, unknown>>();
  for (const [name, value] of Object.entries(privileged)) {
    for (const body of [
      application({ [name]: value }),
      application({ answers: { [name]: value } }),
    ]) {
      const answer = await post(body);
      if (answer.statusCode >= 400 && answer.statusCode < 500) continue;
      const got = answer.json<Record<string, unknown>>();
      if (JSON.stringify(value) === JSON.stringify(got[name]) && expected[name] !== value)
        found.push(wrong(`${name} was taken over: ${answer.body.slice(0, 200)}`));
      const status = await app.inject({
        url: `/v1/applications/${String(got['id'])}`,
        headers: { authorization: `Bearer ${String(got['secret'])}` },
      });
      const { state } = status.json<{ state?: string }>();
      if (state !== expected['state']) found.push(wrong(`${name}: the state is ${state}`));
    }
  }
  return found;
}

/** An address sends ten thousand; it is held off, and others are not. */
const flood: Row = {
  name: 'flood',
  what: '10,000 requests of one address',
  async run() {
    const { tenants, close } = await storeApps({ applicationsFree: 5, applicationsMost: 60 });
    try {
      const [{ app }] = tenants;
      const { counts, breaches } = await floodOf(app, 10_000);
      return { tried: [...counts].map(([status, n]) => `${n} × ${status}`).join(', '), breaches };
    } finally {
      await close();
    }
  },
};

export async function floodOf(
  app: FastifyInstance,
  count: number,
): Promise<{ counts: Map<number, number>; breaches: Breach[] }> {
  const wrong = breach('flood', 'rate');
  const counts = new Map<number, number>();
  const found: Breach[] = [];
  const random = randomFrom(1);
  const post = (remoteAddress: string) =>
    app.inject({
      ...{ method: 'POST', url: '/v1/applications', remoteAddress },
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      payload: JSON.stringify(
        application({
          answers: { mobile: `138${String(Math.floor(random() * 1e8)).padStart(8, '0')}` },
        }),
      ),
    });
  for (let n = 0; n < count; n += 1) {
    const { statusCode, headers, body } = await post('192.0.2.66');
    counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1);
    if (statusCode === 429 && !headers['retry-after'] && !body.includes('challenge'))
      found.push(wrong('429 without Retry-After'));
    if (n % 500 === 499) {
      const honest = await post(`198.51.${Math.floor(n / 500)}.7`);
      if (honest.statusCode !== 201)
        found.push(wrong(`an honest address got ${honest.statusCode}`));
    }
  }
  if ((counts.get(201) ?? 0) > 60) found.push(wrong(`${counts.get(201)} were taken`));
  if ((counts.get(429) ?? 0) < count * 0.9) found.push(wrong('most were not held off'));
  for (const [status, n] of counts) if (status >= 500) found.push(wrong(`${n} × ${status}`));
  return { counts, breaches: found };
}

export const SERVER_ROWS: readonly Row[] = [parameters, bodies, flood];
