import type { TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { addStaff } from '../../../src/http/staff/staff.ts';
import type { ImportedStation, StaffRole, Store } from '../../../src/store/store.ts';
import type { LiveSnapshot } from '../../../src/snapshot/live.ts';
import { appWith } from '../../helpers/server.ts';

/** What a request of the staff API is made of. */
export interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  body?: Uint8Array | string | object;
  headers?: Record<string, string>;
  /** Whose token is sent; the editor's when absent. */
  as?: StaffRole | 'nobody';
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  /** The JSON of the body, or an empty object. */
  value: ReturnType<typeof JSON.parse>;
  bytes: Buffer;
}

export interface StaffApp {
  app: FastifyInstance;
  store: Store;
  live: LiveSnapshot;
  tokens: Record<StaffRole, string>;
  ask(path: string, asked?: Asked): Promise<Answer>;
}

/** The app with the staff page over a store of the given stations, and a person of each role. */
export async function staffApp(
  t: TestContext,
  stations: readonly ImportedStation[] = [],
): Promise<StaffApp> {
  const { app, live, store } = await appWith(t, stations);
  addStaff(app, { store, siteId: 'demo', live });
  const editor = await store.addStaff('demo', { name: '李示例', role: 'editor' });
  const admin = await store.addStaff('demo', { name: '王示例', role: 'admin' });
  const scorer = await store.addStaff('demo', { name: '赵示例', role: 'scorer' });
  const reporter = await store.addStaff('demo', { name: '示例设备', role: 'reporter' });
  const tokens = {
    editor: editor.token,
    admin: admin.token,
    scorer: scorer.token,
    reporter: reporter.token,
  };
  return {
    app,
    store,
    live,
    tokens,
    async ask(path, { method = 'GET', body, headers = {}, as = 'editor' } = {}) {
      const isBytes = body instanceof Uint8Array;
      const answer = await app.inject({
        method,
        url: `/staff/api/${path}`,
        headers: {
          ...(as === 'nobody' ? {} : { authorization: `Bearer ${tokens[as]}` }),
          ...(isBytes ? { 'content-type': 'application/octet-stream' } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: isBytes ? Buffer.from(body) : body }),
      });
      const isJson = /json/.test(String(answer.headers['content-type']));
      return {
        status: answer.statusCode,
        headers: answer.headers,
        value: isJson ? answer.json() : {},
        bytes: answer.rawPayload,
      };
    },
  };
}

const HEADER = '名称,类型,经度,纬度,地址,开放时间';

/** A list of stations as a file, a row each: name, longitude, more cells. */
export function listOfRows(
  rows: readonly (readonly [name: string, lon: string, hours?: string])[],
) {
  const lines = rows.map(
    ([name, lon, hours = '9:00-17:00']) => `${name},爱心驿站,${lon},31.2,示例路 1 号,${hours}`,
  );
  return new TextEncoder().encode([HEADER, ...lines].join('\r\n'));
}

/** The query of a list of stations. */
export function listQuery(more: Record<string, string> = {}): string {
  const query = { kind: 'stations', crs: 'wgs84', fileName: '驿站.csv', ...more };
  return new URLSearchParams(query).toString();
}
