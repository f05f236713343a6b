/** Keeps the books on event listeners: what was added, and not taken back since. */
export interface Ledger {
  /** `type` of every listener still there, of targets that `of` takes in. */
  open(of: (target: EventTarget) => boolean): string[];
  restore(): void;
}

interface Line {
  target: EventTarget;
  type: string;
  listener: unknown;
  capture: boolean;
}

export function listenerLedger(): Ledger {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const lines = new Set<Line>();
  const captureOf = (options: unknown) =>
    typeof options === 'object' && options !== null
      ? Boolean((options as AddEventListenerOptions).capture)
      : Boolean(options);

  function strike(target: EventTarget, type: string, listener: unknown, capture: boolean): void {
    for (const line of lines) {
      const same = line.target === target && line.type === type && line.listener === listener;
      if (same && line.capture === capture) lines.delete(line);
    }
  }

  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    // Called bare, as `addEventListener(…)`, it is the window's.
    const target = this ?? window;
    const line = { target, type, listener, capture: captureOf(options) };
    strike(target, type, listener, line.capture);
    lines.add(line);
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal) addEventListener.call(signal, 'abort', () => lines.delete(line));
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    const target = this ?? window;
    strike(target, type, listener, captureOf(options));
    removeEventListener.call(target, type, listener, options);
  };
  return {
    open: of => [...lines].filter(({ target }) => of(target)).map(({ type }) => type),
    restore() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    },
  };
}
