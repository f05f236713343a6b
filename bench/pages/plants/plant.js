// A page that behaves, or has one known fault, named by its address: the meters must tell them apart.
/* global document, location, requestAnimationFrame */

const FAULTS = {
  /** Works on its own thread for longer than a person does not notice. */
  async task() {
    let worked = 0;
    for (let last = performance.now(); worked < 60;) {
      const now = performance.now();
      // Longer gaps are time that the machine gave to others: the work is 60 ms of its own.
      if (now - last < 1) worked += now - last;
      last = now;
    }
  },
  /** Asks for one document more than the page needs. */
  async request() {
    await fetch('more.json').then(answer => answer.text());
  },
  /** What comes late pushes away what was there. */
  async shift() {
    await new Promise(done => setTimeout(done, 100));
    const late = document.createElement('p');
    late.textContent = '后来的文字。';
    late.style.height = '200px';
    document.querySelector('#below').before(late);
  },
};

await fetch('first.json').then(answer => answer.text());
await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
await FAULTS[new URLSearchParams(location.search).get('fault')]?.();
await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
globalThis.done = true;
