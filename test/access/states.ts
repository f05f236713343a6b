/** The eight states: what the API answers, and what a widget then says of itself. */
import type { Misdeed } from '../chaos/proxy.ts';
import { broken, edited, hangs, refused, well } from './api.ts';
import type { Subject } from './subjects.ts';

export interface State {
  /** What the API does. */
  api(subject: Subject): Misdeed;
  /** Value of `data-state`. */
  state(subject: Subject): string;
  /** Something is said to who cannot see it, by a part that speaks up. */
  isTold: boolean;
  /** There is a button that brings what is wanted once all is well. */
  hasRetry?: boolean;
  /** A visit at which all was well came before. */
  isKept?: boolean;
  /** The browser has no network; the scripts are there. */
  isOffline?: boolean;
  attributes?(subject: Subject): string;
}

const is = (state: string) => () => state;

export const STATES = {
  loading: { api: () => hangs, state: is('loading'), isTold: true },
  ready: { api: () => well, state: is('ready'), isTold: false },
  empty: {
    api(subject) {
      const { empty } = subject;
      if (!empty) return well;
      return 'edit' in empty ? edited(subject, empty.edit) : refused(subject, empty.status);
    },
    state: is('empty'),
    isTold: true,
  },
  stale: { api: () => broken, state: is('stale'), isTold: true, isKept: true },
  problem: { api: () => broken, state: is('problem'), isTold: true, hasRetry: true },
  offline: {
    api: () => broken,
    state: is('problem'),
    isTold: true,
    hasRetry: true,
    isOffline: true,
  },
  lost: {
    api: subject => (subject.lost.status ? refused(subject, subject.lost.status) : well),
    state: ({ lost }) => lost.state,
    isTold: true,
    attributes: ({ lost }) => lost.attributes,
  },
  partly: { api: subject => edited(subject, subject.spoil), state: is('ready'), isTold: false },
} as const satisfies Record<string, State>;

export type StateName = keyof typeof STATES;
export const STATE_NAMES = Object.keys(STATES) as StateName[];
