// Runs before the page's own scripts, and watches from outside what a visitor would see. It knows the
// tag, the rows of its list and its canvas, nothing of what is behind them.
/* global CanvasRenderingContext2D, document, MessageChannel, PerformanceObserver, requestAnimationFrame */
(() => {
  const tasks = [];
  let list = {};
  let following;

  new PerformanceObserver(seen => tasks.push(...seen.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });

  /** When the frame being made has been handed over, by the page's clock. */
  const handedOver = () =>
    new Promise(done => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done(performance.now());
      };
      port2.postMessage(undefined);
    });

  /** The first number of stations written on a canvas: a cluster is in the frame being made. */
  const firstClusters = new Promise(done => {
    const pens = CanvasRenderingContext2D.prototype;
    const { fillText } = pens;
    pens.fillText = function (text, ...place) {
      // The scale bar's figure has a unit behind it.
      if (/^\d[\d.,]*\s?[万亿]?$/.test(text)) {
        pens.fillText = fillText;
        done(handedOver());
      }
      return fillText.call(this, text, ...place);
    };
  });

  const inside = () => document.querySelector('union-station-map').shadowRoot;
  const rows = () => [...inside().querySelectorAll('union-list-item')];
  const isPlace = row => row.value.startsWith('region:');
  const find = region => rows().find(row => row.value === `region:${region}`);
  const stations = () => rows().filter(row => !isPlace(row)).length;
  const status = () => inside().querySelector('[role="status"]').textContent.trim();

  /** Looks at the list in every frame and notes when it shows stations and when it changed. */
  async function follow() {
    for (let before = ''; ;) {
      await new Promise(requestAnimationFrame);
      const now = `${status()} ${stations()}`;
      if (now === before) continue;
      before = now;
      const seen = await handedOver();
      if (stations() > 0) list = { first: list.first ?? seen, last: seen };
    }
  }

  globalThis.watch = {
    firstClusters: () => firstClusters,
    /** Epoch milliseconds at 0 of the page's clock. */
    origin: () => performance.timeOrigin,
    ready: () => performance.getEntriesByName('union-station-map:ready')[0]?.duration,
    /** Milliseconds of each long task that was not over at a moment of the page's clock. */
    longTasks: (from = 0) =>
      tasks
        .filter(({ startTime, duration }) => startTime + duration > from)
        .map(({ duration }) => duration),

    hasPlace: region => Boolean(find(region)),
    /** Chooses a division in the list, as a tap on its row would; the page's clock at that moment. */
    choose(region) {
      following ??= follow();
      list = {};
      const began = performance.now();
      find(region).shadowRoot.querySelector('button').click();
      return began;
    },
    /**
     * Since the last choice: when the list first showed stations, when it last changed, and how many
     * it says there are.
     */
    listed: () => ({ ...list, count: Number(status().replace(/[,，]/g, '').match(/\d+/)?.[0]) }),
  };
})();
