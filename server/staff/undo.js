import { confirmed } from './parts.js';
import { resultText, runText, whoText } from './results.js';
import { t, when } from './words.js';

/** @typedef {import('./results.js').Run} Run */

/**
 * Asks, then rolls a run back.
 *
 * @param {import('./api.js').StaffApi} api
 * @param {Run} run
 * @returns {Promise<string | undefined>} what was done, in words; undefined when it was called off.
 */
export async function rollBack(api, run) {
  const what = runText(run);
  const text = t('undoText', { what, by: whoText(run), when: when(run.finishedAt) });
  if (!(await confirmed({ heading: t('undoTitle'), text, act: t('undoDo') }))) return undefined;
  const { value } = await api.json('POST', `runs/${encodeURIComponent(run.runId)}/undo`);
  return t('undone', { result: resultText(value.result) });
}
