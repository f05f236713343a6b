import type { FormsContext } from './context.ts';
import { digestOf, showReceipt } from './identifiers.ts';
import { problem } from './problems.ts';

/** What the other system learns from a token: nothing that says who it is. */
export interface HandedOff {
  form: string;
  receipt: string;
  state: string;
}

const TOKEN = /^[\w-]{32}$/;

/**
 * Redeems the one-time token that a person took along to another system, within ten minutes.
 * @throws HttpProblem 410 when it is unknown, was used, or its time is over.
 */
export async function redeem(
  { store, siteId, now }: FormsContext,
  token: unknown,
): Promise<HandedOff> {
  const isToken = typeof token === 'string' && TOKEN.test(token);
  const row = isToken
    ? await store.applications.redeem(siteId, digestOf(token), now().toISOString())
    : undefined;
  if (!row || row.state === 'deleted') {
    const detail = '凭据无效、已经用过或已过期。 The token is unknown, was used, or has expired.';
    throw problem(410, 'token-over', detail);
  }
  return { form: row.formId, receipt: showReceipt(row.receipt), state: row.state };
}
