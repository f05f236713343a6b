import { listed, t } from './words.js';

/** @typedef {Record<string, number>} Counts */

/**
 * What a run did, in one line.
 * @param {Counts} result
 */
export function resultText(result) {
  const parts = /** @type {const} */ (['added', 'changed', 'removed', 'retained'])
    .filter(name => (result[name] ?? 0) > 0)
    .map(name => t(name, { n: result[name] ?? 0 }));
  return parts.length > 0 ? listed(parts) : t('nothingChanged');
}

/**
 * @typedef {object} Run
 * @property {string} runId
 * @property {string} source
 * @property {'stations' | 'people' | 'contests' | 'standings' | 'forms'} kind What was written.
 * @property {'stations' | 'reading' | 'craftsmen' | 'standings'} [list] The list it came from.
 * @property {string} finishedAt
 * @property {string} by
 * @property {Counts} result
 * @property {string} [undoes]
 * @property {string} [undoneBy]
 * @property {boolean} canUndo
 * @property {number} findings
 */

/** Source of runs that corrected or removed a single station. */
const CORRECTION = 'correction';

/**
 * What a run was.
 * @param {Run} run
 */
export function runText({ kind, list, source, undoes }) {
  const name = t(list === 'reading' ? 'run.reading' : `run.${kind}`);
  const what = source === CORRECTION ? t('runCorrection') : `${name}${t('colon')}${source}`;
  return undoes ? t('runUndoes', { what }) : what;
}

/**
 * @param {Run} run
 */
export function whoText({ by }) {
  return by === 'cli' ? t('byCommand') : by;
}
