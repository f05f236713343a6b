// A clock that goes on from another moment, for tests of what depends on the hour or the date.

/**
 * Sets the clock of this page or process; it goes on as clocks do. Self-contained: its text is sent to
 * pages.
 *
 * @param {string} [now] an instant as ISO 8601 has it; without one the clock stays as it is
 */
export function setClock(now) {
  if (!now) return;
  const Real = globalThis.Date;
  const ahead = Real.parse(now) - Real.now();
  if (Number.isNaN(ahead)) throw new Error(`UW_NOW is no instant: ${now}`);
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + ahead);
      else super(...parts);
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}
