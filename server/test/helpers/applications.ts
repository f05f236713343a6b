import type { NewApplication } from '../../src/store/applications/accept.ts';

export const PAST = '2026-01-01T00:00:00.000Z';
export const FUTURE = '2099-01-01T00:00:00.000Z';

/** A stored application as the server makes them; `sealed` stands for what it would hold. */
export function made(n: number, members: Partial<NewApplication> = {}): NewApplication {
  const id = `a-${String(n).padStart(5, '0')}`;
  return {
    id,
    receipt: `R${String(n).padStart(9, '0')}`,
    formId: 'join',
    formVersion: 1,
    state: 'received',
    at: new Date(Date.parse(PAST) + n * 1000).toISOString(),
    by: 'applicant',
    outcome: 'eligible',
    suspect: false,
    secretHash: `hash-${n}`,
    sealed: `sealed-${n}`,
    consents: [{ id: 'personal', version: '1', textHash: 'x', granted: true, at: PAST }],
    blinds: [`blind-${n}`],
    key: {
      indexId: 'index-1',
      hash: `key-${n}`,
      bodyHash: `body-${n}`,
      answer: `answer-${n}`,
      expiresAt: FUTURE,
    },
    ...members,
  };
}
