/** A clock of the page's own: it stands until told, and then goes from timer to timer. */

/** In every document before its own scripts; `start` in epoch milliseconds. */
export const fakeTime = (start: number): string => `(() => {
  if (self !== top) return;
  const real = { setTimeout: self.setTimeout, Date, fetch: self.fetch };
  const timers = new Map();
  let [now, last, asking] = [${start}, 0, 0];
  const set = every => (run, ms = 0, ...args) => {
    last += 1;
    timers.set(last, { at: now + Math.max(ms || 0, every ? 1 : 0), run: () => run(...args), every: every && Math.max(ms || 0, 1) });
    return last;
  };
  const clear = id => void timers.delete(id);
  Object.assign(self, { setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear });
  self.Date = class extends real.Date {
    constructor(...args) { args.length ? super(...args) : super(now); }
    static now() { return now; }
  };
  self.fetch = async (...args) => {
    asking += 1;
    try {
      const answer = await real.fetch.apply(self, args);
      // No time goes by before all of it is there.
      await answer.clone().arrayBuffer().catch(() => 0);
      return answer;
    } finally { real.setTimeout.call(self, () => { asking -= 1; }, 3); }
  };
  const channel = new MessageChannel();
  const turns = [];
  channel.port1.onmessage = () => turns.shift()();
  const turn = () => new Promise(done => { turns.push(done); channel.port2.postMessage(0); });
  const wait = () => new Promise(done => real.setTimeout.call(self, done, 1));
  const idle = async () => {
    for (let n = 0; n < 6; n += 1) await turn();
    for (let n = 0; asking && n < 50000; n += 1) await wait();
    for (let n = 0; n < 6; n += 1) await turn();
  };
  const next = () => {
    let first;
    for (const [id, timer] of timers) if (!first || timer.at < first[1].at) first = [id, timer];
    return first;
  };
  self.day = {
    now: () => now,
    timers: () => timers.size,
    async advance(ms) {
      const end = now + ms;
      for (let first = next(); first && first[1].at <= end; first = next()) {
        const [id, timer] = first;
        const many = timers.size;
        now = Math.max(now, timer.at);
        if (timer.every) timer.at = now + timer.every;
        else timers.delete(id);
        timer.run();
        await idle();
        // What asks again by and by sets its next timer once it has read the answer, in real time.
        for (let n = 0; timers.size < many && n < 100; n += 1) await wait();
      }
      now = end;
      await idle();
    },
  };
})();`;
