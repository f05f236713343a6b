/** States of an application that this server knows; the schema's list is open. */
export const STATES = [
  'received',
  'checking',
  'asked',
  'answered',
  'approved',
  'refused',
  'withdrawn',
  'deleted',
] as const;
export type ApplicationState = (typeof STATES)[number];

/**
 * Where staff may move an application from a state. A decision can be taken up again. From `asked` to
 * `answered` it is the applicant who moves it: nobody looks at it yet, so `checking` would be untrue,
 * and it is not as new as `received`.
 */
const MOVES: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  received: ['checking', 'asked', 'approved', 'refused'],
  checking: ['asked', 'approved', 'refused'],
  asked: ['checking', 'approved', 'refused'],
  answered: ['checking', 'asked', 'approved', 'refused'],
  approved: ['checking'],
  refused: ['checking'],
  withdrawn: [],
  deleted: [],
};

/** Whether it is dealt with, so that the days it is kept are counted from then. */
export function isSettled(state: string): boolean {
  return state === 'approved' || state === 'refused' || state === 'withdrawn';
}

/** Whether staff may move an application so. */
export function mayMove(from: string, to: string): boolean {
  const moves: Readonly<Record<string, readonly string[]>> = MOVES;
  return Object.hasOwn(moves, from) && (moves[from] as readonly string[]).includes(to);
}
