/** The other side of `importApart`: bytes and a request in, a result out. */

import { parentPort } from 'node:worker_threads';
import { importList } from './import-list.ts';
import { listInParts } from './in-parts.ts';
import { remarkedCopy } from './remarked-copy.ts';
import type { ApartAnswer, ApartQuestion, ApartResult } from './import-apart.ts';

parentPort?.on('message', async (question: ApartQuestion) => {
  const result = await answerTo(question);
  const stations = listInParts(result.stations);
  const documents = listInParts(result.documents);
  const answer: ApartAnswer = { ...result, stations, documents };
  parentPort?.postMessage(answer, [stations, documents]);
});

/** No error is caught: one that gets here ends the thread, and the question with it. */
async function answerTo({ bytes, request }: ApartQuestion): Promise<ApartResult> {
  const result = await importList(bytes, request);
  const copy = request.copy && (await remarkedCopy(bytes, result.report, request.copy));
  return copy ? { ...result, copy } : result;
}
