// Put into the form's page before its own scripts: hears when it shows what.
/* global document, requestAnimationFrame, MessageChannel, MutationObserver, PerformanceObserver */
{
  /** Resolves once the frame that shows what is there now has been handed over. */
  const painted = () =>
    new Promise(done =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          done(performance.now());
        };
        port2.postMessage(undefined);
      }),
    );

  /** Resolves with the time at which the first element of a selector was on the screen. */
  const shown = selector =>
    new Promise(done => {
      const isThere = () => document.querySelector(selector) !== null;
      if (isThere()) return void painted().then(done);
      const watch = new MutationObserver(() => {
        if (!isThere()) return;
        watch.disconnect();
        void painted().then(done);
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    });

  // The server's own line that counts the steps has a class more.
  const usable = shown('.uf-progress:not(.uf-scripted)');

  globalThis.watch = {
    usable: () => usable,
    questions: () =>
      new Promise(done => {
        // Told some time after the frame.
        const paints = new PerformanceObserver(list => {
          const [first] = list.getEntriesByName('first-contentful-paint');
          if (first) done(first.startTime);
        });
        paints.observe({ type: 'paint', buffered: true });
      }),
    /** Presses the form's button; milliseconds until the selector is on the screen. */
    async press(selector) {
      const began = performance.now();
      document.querySelector('.uf-actions .uf-button').click();
      return (await shown(selector)) - began;
    },
  };
}
