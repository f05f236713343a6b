// Runs before the page's own scripts, and watches from outside when the card is seen.
/* global document, innerHeight, MessageChannel, PerformanceObserver, requestAnimationFrame */
(() => {
  const shifts = [];
  const tasks = [];
  new PerformanceObserver(seen => {
    shifts.push(...seen.getEntries().map(({ value }) => value));
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(seen => {
    tasks.push(...seen.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });

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

  function textIn(node) {
    if (/^(?:STYLE|SCRIPT|#comment)$/.test(node.nodeName)) return '';
    if (!node.childNodes.length && !node.shadowRoot) return node.textContent;
    return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(textIn).join('');
  }

  /** A library has made it its own, all its words are in it, and it stands in the view. */
  function isSeen(selector, words) {
    const host = document.querySelector(selector);
    if (!host) return false;
    // An element that a library defines has a shadow tree; plain HTML needs none.
    if (selector.includes('-') && !host.shadowRoot?.childElementCount) return false;
    const { top, bottom, height } = host.getBoundingClientRect();
    if (!(height > 100 && top < innerHeight && bottom > 0)) return false;
    const text = textIn(host);
    return words.every(word => text.includes(word));
  }

  globalThis.watch = {
    /** When it is seen, by the page's clock; undefined when it has not come in so many milliseconds. */
    async seen(selector, words, patience) {
      const end = performance.now() + patience;
      while (performance.now() < end) {
        await new Promise(requestAnimationFrame);
        if (isSeen(selector, words)) return handedOver();
      }
      return undefined;
    },
    /** Scrolls as a person does who flings the page: to its card; the page's clock then. */
    scrollTo(selector) {
      const began = performance.now();
      document.querySelector(selector).scrollIntoView({ block: 'start' });
      return began;
    },
    origin: () => performance.timeOrigin,
    contentful: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    counted: () => ({
      shift: shifts.reduce((sum, value) => sum + value, 0),
      longest: Math.max(0, ...tasks),
    }),
  };
})();
