import { h } from './dom.js';

/** How long the browser may take to fetch the bytes from the page, milliseconds. */
const KEPT = 60_000;

/**
 * Hands a file to the person.
 * @param {Blob} blob
 * @param {string} name
 */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
