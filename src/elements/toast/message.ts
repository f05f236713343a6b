import { readingSeconds } from './reading-time.ts';

export interface ToastOptions {
  /** A word for what can be done about it, e.g. 撤销; the message then stays as long as it can. */
  action?: string;
  /** How long it stands; by default as long as it takes to read it twice. */
  seconds?: number;
}

/** How a message went: its action was pressed, it was sent away, or its time was over. */
export type ToastEnd = 'action' | 'dismissed' | 'passed';

export interface Message<Home> extends Required<ToastOptions> {
  /** Who was given it; while a modal is open another one shows it. */
  home: Home;
  text: string;
  /** Tells whoever waits for `ended`. */
  end: (how: ToastEnd) => void;
  ended: Promise<ToastEnd>;
}

/** A sentence that a toast was given, with what was left out filled in. */
export function makeMessage<Home>(home: Home, text: string, options: ToastOptions): Message<Home> {
  const { action = '', seconds = readingSeconds(text) } = options;
  let end: Message<Home>['end'] = () => undefined;
  const ended = new Promise<ToastEnd>(resolve => (end = resolve));
  return { home, text, action, seconds, end, ended };
}
