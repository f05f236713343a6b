/** What has to be in every tree, whatever else was accepted. */
import type { State, StateName } from './states.ts';
import type { Subject } from './subjects.ts';
import { flat, wordsOf, type Heard } from './tree.ts';

export interface About {
  subject: Subject;
  name: StateName;
  state: State;
  /** In the language of the samples. */
  isMain: boolean;
}

const SPEAKS_UP = /^(?:status|alert)$/;
/** What is pressed, filled in or gone to has a name; so has a picture that is one. */
const NAMED =
  /^(?:button|link|textbox|searchbox|combobox|listbox|checkbox|radio|switch|slider|spinbutton|tab|option|menuitem|img|image|table|grid|region|dialog|application|radiogroup|figure|progressbar|meter)$/;

/** Faults of what is heard. */
export function toldFaults(tree: readonly Heard[], about: About): string[] {
  const { subject, name, state, isMain } = about;
  const all = flat(tree);
  const wrong = all
    .filter(({ role, name }) => NAMED.test(role) && !name)
    .map(({ role }) => `heard: a ${role} without a name`);
  const loud = all.filter(({ role, inner }) => SPEAKS_UP.test(role) && wordsOf(inner));
  if (state.isTold && !loud.length) wrong.push('heard: nothing speaks up of it');
  const buttons = all.filter(({ role }) => role === 'button');
  if (state.hasRetry && !buttons.length) wrong.push('heard: no button to try again');
  const words = wordsOf(tree);
  const { whole, partly } = subject.keeps;
  const keeps = { ready: whole, stale: whole, partly }[name as string];
  if (isMain && keeps && !keeps.test(words))
    wrong.push(`heard: nothing of ${String(keeps)} in “${words.slice(0, 200)}”`);
  return wrong;
}
