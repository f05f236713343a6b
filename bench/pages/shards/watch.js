// Runs before the page's own scripts, and watches from outside what a visitor would see. It knows the
// tag, the rows of its list and its canvas, nothing of what is behind them.
/* global CanvasRenderingContext2D, document, InputEvent, MessageChannel, PerformanceObserver */
/* global requestAnimationFrame */
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
  const find = region => inside().querySelector(`[data-region="${region}"]`);
  const rows = () => [...inside().querySelectorAll('.row[data-id]')];
  const stations = () => rows().length;
  const status = () => inside().querySelector('.summary p').textContent.trim();
  const numberIn = text => Number(/\d+/.exec(text.replace(/[,，]/g, ''))?.[0]);

  let firstRows;
  /** The first frame in which the list shows stations. */
  (async () => {
    while (!document.querySelector('union-station-map')?.shadowRoot || stations() === 0) {
      await new Promise(requestAnimationFrame);
    }
    firstRows = await handedOver();
  })();

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
      find(region).click();
      return began;
    },
    /** Presses a button of the bar; the page's clock at that moment. */
    press(act) {
      following ??= follow();
      list = {};
      const began = performance.now();
      inside().querySelector(`[data-act="${act}"]`).click();
      return began;
    },
    /** Puts a text into the search field, as a person does who pastes it; the page's clock then. */
    search(text) {
      following ??= follow();
      list = {};
      const field = inside().querySelector('union-field');
      const input = field.shadowRoot.querySelector('input');
      const began = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return began;
    },
    canSearch: () =>
      Boolean(inside().querySelector('union-field')?.shadowRoot?.querySelector('input')),
    /** Drags the list's thumb to a share of the whole; milliseconds until named rows are seen there. */
    async jump(share) {
      const scroller = inside().querySelector('.scroll');
      const first = rows()[0]?.dataset.id;
      const began = performance.now();
      scroller.scrollTop = share * scroller.scrollHeight;
      do await new Promise(requestAnimationFrame);
      while (!rows()[0] || rows()[0].dataset.id === first);
      return (await handedOver()) - began;
    },
    /** Whether nothing in the list has changed for so many milliseconds, and nothing is on its way. */
    isStill: still =>
      list.last !== undefined &&
      performance.now() - list.last > still &&
      !inside().querySelector('.short'),
    /** When the whole collection was read, and when the first rows of it were seen; page's clock. */
    rowsAfter: path => {
      const read = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(path));
      return { read: read?.responseEnd, rows: firstRows };
    },
    /**
     * Since the last choice: when the list first showed stations, when it last changed, and how many
     * it says there are.
     */
    listed: () => ({ ...list, count: numberIn(status()) }),
  };
})();
