/** @typedef {Node | string | number | false | undefined | null} Child */
/** @typedef {Record<string, unknown>} Props */

/**
 * Builds an element: `on…` are listeners, `true` is a bare attribute, `undefined` and `false` none.
 * Text is always text; there is no way to put markup in.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Props} [props]
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false || value === null) continue;
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...nodesOf(children));
  return element;
}

/**
 * @param {readonly (Child | readonly Child[])[]} children
 * @returns {(Node | string)[]}
 */
function nodesOf(children) {
  return children
    .flat()
    .filter(child => child !== undefined && child !== null && child !== false && child !== '')
    .map(child => (child instanceof Node ? child : String(child)));
}

let last = 0;

/**
 * An id no other element of the page has.
 * @param {string} prefix
 */
export function newId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

/**
 * Moves the reader's place to an element that is no control.
 * @param {HTMLElement} element
 */
export function focusOn(element) {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}
