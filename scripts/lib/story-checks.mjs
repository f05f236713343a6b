// The checks of npm run test:stories, and in which modes each is made of which stories.
import { AxeCheck } from './story-axe.mjs';
import { KeysCheck } from './story-keys.mjs';
import { AXE_MODES, AXE_MORE, KEYS_MODES, REFLOW_MODES } from './story-modes.mjs';
import { ReflowCheck } from './story-reflow.mjs';

/** In the order of a visit: what changes the page least comes first. */
export const PARTS = ['axe', 'reflow', 'keys'];

const isWidget = ({ title }) => title.startsWith('Widgets');

/**
 * @param {string[]} parts those of `PARTS` that are wanted
 * @param {{read?: (png: Uint8Array) => Promise<object>}} options how pictures of the page are read
 * @returns {{axe: AxeCheck, reflow: ReflowCheck, keys: KeysCheck,
 *   wishes: import('./story-visit.mjs').Wish[]}} the checks, which hold what they found after the visits
 */
export function checksOf(parts = PARTS, { read } = {}) {
  const checks = { axe: new AxeCheck(), reflow: new ReflowCheck(), keys: new KeysCheck(read) };
  const wishes = {
    axe: [
      { check: checks.axe, modes: AXE_MODES },
      { check: checks.axe, modes: AXE_MORE, of: isWidget },
    ],
    reflow: [{ check: checks.reflow, modes: REFLOW_MODES }],
    keys: [{ check: checks.keys, modes: KEYS_MODES }],
  };
  return {
    ...checks,
    wishes: PARTS.filter(part => parts.includes(part)).flatMap(part => wishes[part]),
  };
}
