// Takes one contender from its script to the first question on screen, then to its error messages.
// Node calls the steps one by one, so that it can set the processor's speed and read the meters.
/* global document, location, MutationObserver */
import { thisFrame, nextFrame } from '../frame.js';

const name = new URLSearchParams(location.search).get('contender');
const root = document.querySelector('#form');
let contender;

globalThis.bench = {
  /** Style sheets are there; the script's bytes are in the cache, not yet compiled. */
  async warm() {
    const { css, js } = await fetch('/bundles/files.json').then(answer => answer.json());
    for (const sheet of css[name] ?? []) await addStyleSheet(`/bundles/${sheet}`);
    for (const file of js[name]) await fetch(`/bundles/${file}`).then(file => file.arrayBuffer());
    await nextFrame();
  },

  /** From the script's import to the frame that shows the first question, milliseconds. */
  async usable() {
    const began = performance.now();
    contender = await import(`/bundles/${name}.js`);
    contender.open(root);
    await until(() => root.querySelector('input, select, textarea'));
    await thisFrame();
    return performance.now() - began;
  },

  /** From pressing the button of an unanswered step to the frame with its messages, milliseconds. */
  async error() {
    await nextFrame();
    const began = performance.now();
    contender.next(root);
    await until(() => contender.errors(root) > 0);
    await nextFrame();
    return performance.now() - began;
  },

  counted: () => ({
    inputs: root.querySelectorAll('input, select, textarea').length,
    errors: contender.errors(root),
  }),
};

/** Resolves once something is so; looked at whenever the document changes. */
function until(isSo) {
  if (isSo()) return Promise.resolve();
  return new Promise(done => {
    const watch = new MutationObserver(() => {
      if (!isSo()) return;
      watch.disconnect();
      done();
    });
    watch.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

function addStyleSheet(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((done, fail) => Object.assign(link, { onload: done, onerror: fail }));
}
