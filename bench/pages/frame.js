// When a picture is on its way to the screen.
/* global MessageChannel, requestAnimationFrame */

/** Resolves when the frame being made now has been handed over: a task after its callbacks. */
export function thisFrame() {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

/** Resolves when the next frame has been handed over. */
export function nextFrame() {
  return new Promise(done => requestAnimationFrame(() => thisFrame().then(done)));
}
