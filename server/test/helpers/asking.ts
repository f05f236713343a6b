import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { transition } from '../../src/applications/transition.ts';
import { application, FORM, type FormsApp } from './forms.ts';

/** The form with a photo in it, so that answers may hold files too. */
export const PHOTO_FORM: FormDocument = {
  ...FORM,
  steps: [
    ...FORM.steps,
    {
      id: 'more',
      title: '还有',
      fields: [{ name: 'photo', type: 'photo', label: '近照', accept: ['image/jpeg'] }],
    },
  ],
};

export interface Asked {
  id: string;
  secret: string;
  receipt: string;
  url: string;
  /** Answers; with a new key when none is given, none for `null`. */
  answer(
    body: unknown,
    options?: { key?: string | null; secret?: string; from?: string },
  ): Promise<LightMyRequestResponse>;
  /** The state, as its applicant sees it. */
  status(): Promise<LightMyRequestResponse>;
}

/** An application that staff have asked more about. */
export async function asked(
  forms: FormsApp,
  members: Readonly<Record<string, unknown>> = {},
  note = '请补交劳动合同。',
): Promise<Asked> {
  const taken = await forms.post(application(members));
  assert.equal(taken.statusCode, 201, taken.body);
  const { id, secret, receipt } = taken.json<{ id: string; secret: string; receipt: string }>();
  const ask = { from: 'received', to: 'asked', by: '李示例', note };
  assert.equal(await transition(forms.context, id, ask), 'done');
  return applicantOf(forms, { id, secret, receipt });
}

/** What the applicant of an application can do. */
export function applicantOf(
  { app }: Pick<FormsApp, 'app'>,
  { id, secret, receipt }: { id: string; secret: string; receipt: string },
): Asked {
  const url = `/v1/applications/${id}`;
  return {
    id,
    secret,
    receipt,
    url,
    answer: (body, { key = randomUUID(), secret: shown = secret, from = '192.0.2.1' } = {}) =>
      app.inject({
        method: 'POST',
        url: `${url}/answers`,
        remoteAddress: from,
        headers: {
          'content-type': 'application/json',
          ...(shown !== '' && { authorization: `Bearer ${shown}` }),
          ...(key !== null && { 'idempotency-key': key }),
        },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    status: () => app.inject({ url, headers: { authorization: `Bearer ${secret}` } }),
  };
}

/** A file as if it had been sent to `v1/uploads`. */
export async function uploaded(
  { store, context }: FormsApp,
  id: string,
  type = 'image/jpeg',
): Promise<string> {
  const now = context.now().getTime();
  await store.uploads.add('demo', {
    id,
    type,
    bytes: 1000,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 86_400_000).toISOString(),
    keyHash: `key-${id}`,
    bodyHash: 'x',
    parts: ['sealed'],
  });
  return id;
}
