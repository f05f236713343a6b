// Takes one contender from its script to the first question on screen, then to its error messages.
// Node calls the steps one by one, so that it can set the processor's speed and read the meters.
/* global document, location, MutationObserver */
import { nextFrame } from '../frame.js';

const name = new URLSearchParams(location.search).get('contender');
const root = document.querySelector('#form');
let contender;
let files;

globalThis.bench = {
  /** Style sheets are there; the server has the script's bytes in its memory. */
  async warm() {
    const { css, js } = await fetch('/bundles/files.json').then(answer => answer.json());
    files = js[name];
    for (const sheet of css[name] ?? []) await addLink('stylesheet', sheet);
    for (const file of files) await fetch(`/bundles/${file}`).then(file => file.arrayBuffer());
    await nextFrame();
  },

  /** From the script's import to the frame that shows the first question, milliseconds. */
  async usable() {
    const began = performance.now();
    // What a page's head says of a script in several files.
    for (const file of files.slice(1)) void addLink('modulepreload', file);
    contender = await import(`/bundles/${name}.js`);
    await inTask(() => contender.open(root));
    await until(() => root.querySelector('input, select, textarea'));
    await nextFrame();
    return performance.now() - began;
  },

  /** A person reads before they press. */
  rest: () => new Promise(done => setTimeout(done, 1000)),

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

/** Does something in a task: Chromium's meter of scripts does not see what promises run. */
function inTask(act) {
  return new Promise((done, fail) =>
    setTimeout(() => {
      try {
        done(act());
      } catch (error) {
        fail(error);
      }
    }),
  );
}

function addLink(rel, file) {
  const link = Object.assign(document.createElement('link'), { rel, href: `/bundles/${file}` });
  document.head.append(link);
  return new Promise((done, fail) => Object.assign(link, { onload: done, onerror: fail }));
}
