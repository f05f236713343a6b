/** Scripts that pages of unions carry, or that make of this browser an old one; each is run before ours. */
export const OLD_LIBRARIES: Readonly<Record<string, string>> = {
  'toJSON on arrays, strings and objects':
    'for (const k of [Array, String, Number, Object]) k.prototype.toJSON = function () { return String(this) }',
  'members on every object':
    'Object.prototype.extend = function () {}; Object.prototype.view = "map"; Object.prototype.src = "x.json"; Object.prototype.data = 1',
  'members on every array':
    'Array.prototype.each = Array.prototype.forEach; Array.prototype.without = function () {}; Array.prototype.clear = function () {}',
  'an Array.from of its own':
    'Array.from = function (i) { if (!i) return []; if (i.toArray) return i.toArray(); var l = i.length || 0, r = new Array(l); while (l--) r[l] = i[l]; return r }',
  'a bind of its own':
    'Function.prototype.bind = function (c) { var m = this, a = [].slice.call(arguments, 1); return function () { return m.apply(c, a.concat([].slice.call(arguments))) } }',
  'String.prototype members replaced':
    'String.prototype.strip = function () { return this.replace(/^\\s+/, "") }; String.prototype.contains = function (s) { return this.indexOf(s) >= 0 }; delete String.prototype.replaceAll',
  'a $ and an Element of its own':
    'window.$ = function () { throw 1 }; Element.prototype.hide = function () {}; Element.prototype.update = function () { throw 2 }; Element.prototype.select = Element.prototype.show = function () { throw 3 }',
  'no structuredClone, no crypto.randomUUID, no requestIdleCallback':
    'delete window.structuredClone; delete Crypto.prototype.randomUUID; delete window.requestIdleCallback',
};

/** Takes away what Chromium 74, the oldest engine that is supported, does not have. */
export const CHROMIUM_74 = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
    delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'isWellFormed']) delete String.prototype[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['allSettled', 'any', 'withResolvers', 'try']) delete Promise[name];
  for (const name of ['ListFormat', 'DisplayNames', 'Segmenter', 'Locale']) delete Intl[name];
  for (const name of ['replaceChildren', 'checkVisibility', 'setHTML', 'getHTML'])
    delete Element.prototype[name];
  for (const name of ['timeout', 'any']) delete AbortSignal[name];
  for (const name of ['structuredClone', 'requestIdleCallback', 'cancelIdleCallback', 'WeakRef',
    'FinalizationRegistry', 'scheduler', 'navigation', 'CookieStore']) delete window[name];
  delete AbortSignal.prototype.throwIfAborted;
  delete Crypto.prototype.randomUUID;
  delete HTMLElement.prototype.attachInternals;
  delete HTMLElement.prototype.showPopover;
  delete Document.prototype.startViewTransition;
`;
