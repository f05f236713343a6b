import type { Database, Transaction } from '../database.ts';
import { sealedIn } from './sealed-in.ts';

/** Seals a text anew where its key is not the current one; the context is that of the first time. */
export type Reseal = (sealed: string, context: string) => string;

/**
 * Seals answers, notes and kept replies of one page of applications with the current key, in one
 * transaction.
 * @param after Id of the last application done; empty to begin.
 * @returns the last id of the page; undefined when there was none left.
 */
export function resealPage(
  database: Database,
  siteId: string,
  after: string,
  limit: number,
  reseal: Reseal,
): Promise<string | undefined> {
  return database.transaction(async transaction => {
    const ids = (await transaction.all('applicationIds', [siteId, after, limit])).map(row =>
      String(row['id']),
    );
    for (const id of ids) {
      await resealAnswers(transaction, siteId, id, reseal);
      await resealTexts(transaction, siteId, id, reseal);
      await resealReplies(transaction, siteId, id, reseal);
    }
    return ids.at(-1);
  });
}

type Part = (transaction: Transaction, siteId: string, id: string, reseal: Reseal) => Promise<void>;

const resealAnswers: Part = async (transaction, siteId, id, reseal) => {
  const [row] = await transaction.all('answers', [siteId, id]);
  if (!row) return;
  const sealed = String(row['sealed']);
  const anew = reseal(sealed, sealedIn(siteId, id, 'answers'));
  if (anew !== sealed) await transaction.run('setAnswers', [anew, siteId, id]);
};

const resealTexts: Part = async (transaction, siteId, id, reseal) => {
  const anew = (text: unknown): string | null =>
    typeof text === 'string' ? reseal(text, sealedIn(siteId, id, 'note')) : null;
  for (const { seq, note, memo } of await transaction.all('events', [siteId, id])) {
    const texts = [anew(note), anew(memo)] as const;
    if (texts[0] === note && texts[1] === memo) continue;
    await transaction.run('setEventTexts', [...texts, siteId, id, Number(seq)]);
  }
};

const resealReplies: Part = async (transaction, siteId, id, reseal) => {
  const rows = await transaction.all('keysOfApplication', [siteId, id]);
  for (const { key_hash: hash, answer } of rows) {
    if (typeof answer !== 'string') continue;
    const anew = reseal(answer, sealedIn(siteId, id, 'reply'));
    if (anew !== answer) await transaction.run('setKeyAnswer', [anew, siteId, String(hash)]);
  }
};
