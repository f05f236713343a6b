import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { buildApp } from '../../src/app.ts';
import type { FormsContext } from '../../src/applications/context.ts';
import { SubmitLimits } from '../../src/applications/limits.ts';
import { DEFAULT_LIMITS, type LimitsConfig } from '../../src/applications/limits-config.ts';
import { addApplications, type FormPost } from '../../src/http/applications/applications.ts';
import type { KeyRing } from '../../src/keys/key-ring.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../src/snapshot/live.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { documentAt, documentsOf } from './documents.ts';
import { testKeys } from './keys.ts';
import { SETTINGS, temporaryFolder } from './server.ts';

/** An ID number of an invented person: a base that is nobody's, with the check digit computed. */
export function sampleId(serial = 1, birth = '19900101', region = '110101'): string {
  const body = `${region}${birth}${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** A short form with everything the server does something about. */
export const FORM: FormDocument = {
  id: 'join',
  kind: 'join',
  v: 3,
  title: '加入工会',
  steps: [
    {
      id: 'who',
      title: '您是谁？',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: '姓名',
          required: true,
          check: [{ is: 'length', min: 2, max: 40 }],
        },
        {
          name: 'mobile',
          type: 'phone',
          label: '手机号',
          required: true,
          retainDays: 30,
          check: 'cn-mobile',
        },
        {
          name: 'idNumber',
          type: 'id',
          label: '证件号码',
          required: true,
          sensitive: true,
          retainDays: 0,
          check: 'cn-id',
        },
        { name: 'region', type: 'region', label: '地区', required: true },
        { name: 'org', type: 'org', label: '单位' },
        { name: 'hobby', type: 'text', label: '爱好' },
      ],
    },
  ],
  rules: [
    {
      id: 'age',
      if: { field: 'idNumber', ageAtMost: 15 },
      outcome: 'ineligible',
      reason: '未满 16 周岁。',
      next: { text: '可拨打热线', phone: '12351' },
    },
    {
      id: 'elsewhere',
      if: { not: { field: 'region', startsWith: '41' } },
      outcome: 'review',
      reason: '不在本省。',
    },
  ],
  routes: [
    {
      if: { field: 'org', given: true },
      to: { name: '您所在单位的工会', field: 'org' },
      kind: 'own',
    },
    { to: { org: 'fed-gig', name: '示例联合工会' }, kind: 'industry' },
  ],
  consents: [
    {
      id: 'personal',
      required: true,
      text: '同意处理以上个人信息。',
      version: '2026-01',
      fields: ['name', 'mobile', 'idNumber'],
    },
    {
      id: 'news',
      required: false,
      text: '愿意收到活动通知。',
      version: '2026-01',
      fields: ['hobby'],
    },
  ],
  submit: { href: 'v1/applications' },
  handoff: { name: '示例社保', href: 'https://tax.example.cn/start?x=1#top', tokenParam: 'ticket' },
  after: [{ text: '领取保险', form: 'insurance' }],
  retainDays: 730,
};

/** What a person sends with this form; invented. */
export function application(members: Readonly<Record<string, unknown>> = {}): {
  formId: string;
  formVersion: number;
  answers: Record<string, unknown>;
  consents: Record<string, unknown>[];
} {
  const { answers, ...rest } = members;
  const at = new Date().toISOString();
  return {
    formId: 'join',
    formVersion: 3,
    answers: {
      name: '示例甲',
      mobile: '13800000001',
      idNumber: sampleId(),
      region: '410105',
      ...(answers as object | undefined),
    },
    consents: [{ id: 'personal', version: '2026-01', granted: true, at }],
    ...rest,
  };
}

export interface FormsApp {
  app: FastifyInstance;
  context: FormsContext;
  store: Store;
  live: LiveSnapshot;
  keys: KeyRing;
  /** Turns the clock that applications go by; milliseconds. */
  wait(milliseconds: number): void;
  post(body: unknown, options?: PostOptions): Promise<LightMyRequestResponse>;
}

export interface PostOptions {
  /** A new one when absent; `null` sends none. */
  key?: string | null;
  headers?: Record<string, string>;
  from?: string;
}

export interface FormsAppOptions {
  forms?: readonly FormDocument[];
  limits?: Partial<LimitsConfig>;
  keys?: KeyRing;
  /** Opens the store; a folder of the test's own when absent. */
  open?: () => Promise<Store>;
  formPost?: FormPost;
}

/** The app over a database with forms, where applications are taken; closed after the test. */
export async function formsApp(t: TestContext, options: FormsAppOptions = {}): Promise<FormsApp> {
  const { forms = [FORM], keys = testKeys(), limits } = options;
  const store = options.open
    ? await options.open()
    : await openStore({ dataDir: await temporaryFolder(t) });
  await store.saveSettings('demo', SETTINGS);
  const documents = forms.map(form => documentAt(`v1/forms/${form.id}.json`, { ...form }));
  await store.replaceDocuments('demo', documentsOf('forms', documents, '示例表单'));
  const live = await LiveSnapshot.start(snapshotsFromStore(store, 'demo'));
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  const config = {
    ...DEFAULT_LIMITS,
    applicationsFree: 100_000,
    applicationsMost: 1_000_000,
    ...limits,
  };
  const context: FormsContext = {
    store,
    siteId: 'demo',
    live,
    keys,
    now,
    limits: new SubmitLimits(config, keys, now),
    retainDays: 730,
  };
  const app = buildApp({ live, cdnDir: join(tmpdir(), 'no-such-folder') });
  addApplications(
    app,
    context,
    options.formPost ?? (async (_request, reply) => reply.code(204).send()),
  );
  t.after(async () => {
    await app.close();
    await live.stop();
  });
  return {
    app,
    context,
    store,
    live,
    keys,
    wait: milliseconds => (ahead += milliseconds),
    post: (body, { key = randomUUID(), headers = {}, from = '192.0.2.1' } = {}) =>
      app.inject({
        method: 'POST',
        url: '/v1/applications',
        remoteAddress: from,
        headers: {
          'content-type': 'application/json',
          ...(key !== null && { 'idempotency-key': key }),
          ...headers,
        },
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
  };
}
