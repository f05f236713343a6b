/**
 * Scripts that pages of unions carry, or that browsers' additions put there; each runs before ours.
 * What they do to the language is written down as the libraries do it, in their smallest form; the
 * libraries themselves are in libraries.ts.
 */

/** Says that the widget may be missing there: its own content stands, and the console says why. */
export interface HostileScript {
  /** Runs before the loader. */
  before?: string;
  /** Runs at the end of the page. */
  after?: string;
  /** Without this part of the engine nothing can be shown but the page's own content. */
  fallback?: true;
  /** Shown texts may differ, for the script writes into them or tells another day; not a word of ours is lost. */
  only?: 'alive';
}

/** All widgets of the page, as an expression of its scripts. */
const OURS =
  '[...document.querySelectorAll(".box > *")].filter(e => e.localName.startsWith("union-"))';

/** Wraps a method so that it goes on doing what it did. */
const wrap = (owner: string, name: string): string =>
  `{ const was = ${owner}.${name}; ${owner}.${name} = function () { window.calls = (window.calls || 0) + 1; return was.apply(this, arguments) } }`;

export const SCRIPTS: Readonly<Record<string, HostileScript>> = {
  'toJSON on arrays, strings, numbers and objects (Prototype 1.6)': {
    before:
      'for (const k of [Array, String, Number, Object]) k.prototype.toJSON = function () { return String(this) }',
  },
  'enumerable members on Object.prototype': {
    before:
      'Object.prototype.extend = function () {}; Object.prototype.view = "map"; Object.prototype.src = "x.json"; Object.prototype.data = 1; Object.prototype.lang = "en"; Object.prototype.once = true; Object.prototype.passive = true; Object.prototype.each = function () {}',
  },
  'enumerable members on Array.prototype': {
    before:
      'for (const n of ["each", "without", "clear", "include", "last", "first", "inject", "detect", "collect", "toQueryString"]) Array.prototype[n] = function () { return this }',
  },
  'Array.from of 2007 (Prototype’s $A)': {
    before:
      'Array.from = function (i) { if (!i) return []; if (i.toArray) return i.toArray(); var l = i.length || 0, r = new Array(l); while (l--) r[l] = i[l]; return r }',
  },
  'Array.prototype methods of 2007 (find, filter, map, reverse, includes, flatMap missing)': {
    before:
      'Array.prototype.reduce = function (f, i) { var a = i; for (var k = 0; k < this.length; k++) a = f(a, this[k], k, this); return a }; Array.prototype.map = function (f, t) { var r = []; for (var k = 0; k < this.length; k++) r.push(f.call(t, this[k], k, this)); return r }; Array.prototype.filter = function (f, t) { var r = []; for (var k = 0; k < this.length; k++) if (f.call(t, this[k], k, this)) r.push(this[k]); return r }; Array.prototype.indexOf = function (x) { for (var k = 0; k < this.length; k++) if (this[k] === x) return k; return -1 }',
  },
  'Function.prototype.bind of 2008': {
    before:
      'Function.prototype.bind = function (c) { var m = this, a = [].slice.call(arguments, 1); return function () { return m.apply(c, a.concat([].slice.call(arguments))) } }',
  },
  'String.prototype extended, replaceAll and at missing': {
    before:
      'String.prototype.strip = function () { return this.replace(/^\\s+/, "") }; String.prototype.contains = function (s) { return this.indexOf(s) >= 0 }; String.prototype.format = function () { return this }; delete String.prototype.replaceAll; delete String.prototype.at; delete Array.prototype.at',
  },
  'String.prototype.trim, split and replace wrapped': {
    before: ['trim', 'split', 'replace', 'startsWith']
      .map(n => wrap('String.prototype', n))
      .join(';'),
  },
  'Date with names of 2009 (toISOString, toJSON, now, format)': {
    before:
      '{ const iso = Date.prototype.toISOString; Date.prototype.toISOString = function () { return iso.call(this).replace(/\\.\\d+/, "") }; Date.prototype.toJSON = function () { return JSON.stringify(this.toISOString()) }; Date.prototype.format = Date.prototype.add = Date.prototype.clone = function () { return this } }',
  },
  'a clock that is stopped at 9:41 of another day': {
    before:
      '{ const D = Date, t = new D(2007, 0, 9, 9, 41).getTime(); window.Date = class extends D { constructor(...a) { a.length ? super(...a) : super(t) } static now() { return t } } }',
    only: 'alive',
  },
  'Intl without ListFormat, Segmenter, DisplayNames, RelativeTimeFormat, PluralRules': {
    before:
      'for (const n of ["ListFormat", "Segmenter", "DisplayNames", "RelativeTimeFormat", "PluralRules", "Locale"]) delete Intl[n]',
  },
  'Intl that knows no time zone but its own (old ICU)': {
    before:
      '{ const D = Intl.DateTimeFormat; Intl.DateTimeFormat = function (l, o) { if (o && o.timeZone && /\\//.test(o.timeZone)) throw new RangeError("Unsupported time zone"); return new D(l, o) } }',
    only: 'alive',
  },
  'toLocaleString and localeCompare of one’s own': {
    before:
      'Number.prototype.toLocaleString = function () { return "NaN" }; Date.prototype.toLocaleString = Date.prototype.toLocaleDateString = function () { return "?" }; String.prototype.localeCompare = function () { return 0 }',
  },
  'json2, which puts itself in the place of JSON': {
    before:
      '{ const { parse, stringify } = JSON; window.JSON = { parse: (t, r) => { if (!/^[\\],:{}\\s]*$/.test(t.replace(/\\\\./g, "@").replace(/"[^"]*"|true|false|null|-?\\d+(?:\\.\\d*)?(?:[eE][+\\-]?\\d+)?/g, "]").replace(/(?:^|:|,)(?:\\s*\\[)+/g, ""))) throw new SyntaxError("JSON.parse"); return parse(t, r) }, stringify } }',
  },
  'Promise replaced by a library’s': {
    before:
      '{ const P = Promise; window.Promise = function (run) { const p = new P(run); this.then = (a, b) => p.then(a, b); this.catch = b => p.catch(b) }; Promise.resolve = v => new Promise(d => d(v)); Promise.reject = v => new Promise((d, f) => f(v)); Promise.all = all => new Promise((d, f) => P.all(all).then(d, f)); Promise.race = all => new Promise((d, f) => P.race(all).then(d, f)); Promise.prototype = P.prototype }',
  },
  'Promise.prototype.then and finally wrapped': {
    before: ['then', 'catch', 'finally'].map(n => wrap('Promise.prototype', n)).join(';'),
  },
  'Symbol.iterator removed from NodeList, Map.prototype patched': {
    before:
      'delete NodeList.prototype.forEach; Map.prototype.map = Map.prototype.each = function () {}; Map.prototype.getOrInsert = undefined; Set.prototype.union = Set.prototype.toJSON = function () { return [] }; Map.prototype.toJSON = function () { return [] }',
  },
  'Map and Set replaced by a polyfill': {
    before:
      '{ const pairs = [Map, WeakMap]; const wrapOf = K => class extends K { constructor(all) { super(); if (all) for (const one of all) pairs.includes(K) ? this.set(one[0], one[1]) : this.add(one) } }; for (const n of ["Map", "Set", "WeakMap"]) window[n] = wrapOf(window[n]) }',
  },
  'Object.assign, entries, keys and create replaced': {
    before:
      'Object.assign = function (t) { for (var i = 1; i < arguments.length; i++) for (var k in arguments[i]) t[k] = arguments[i][k]; return t }; Object.keys = function (o) { var r = []; for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) r.push(k); return r }; Object.entries = o => Object.keys(o).map(k => [k, o[k]])',
  },
  'prototypes of the language frozen (SES)': {
    before:
      'for (const k of [Object, Array, Function, String, Number, Map, Set, Promise, RegExp, Date, Error, JSON, Math, Reflect, Symbol]) { Object.freeze(k); if (k.prototype) Object.freeze(k.prototype) }',
  },
  'prototypes of the document frozen': {
    before:
      'for (const k of [Node, Element, HTMLElement, Document, EventTarget, Event, CustomEvent, ShadowRoot]) Object.freeze(k.prototype)',
  },
  'Element.prototype append, remove, closest, matches, replaceWith, prepend of one’s own': {
    before:
      'Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this }; Element.prototype.append = function (x) { this.appendChild(x.nodeType ? x : document.createTextNode(String(x))); return this }; Element.prototype.closest = function (s) { var e = this; while (e && !e.matches(s)) e = e.parentElement; return e }; Element.prototype.show = Element.prototype.hide = Element.prototype.toggle = Element.prototype.update = function () { throw new Error("not yours") }',
  },
  'a $, an Element, an Event and a Selector of Prototype’s names': {
    before:
      'window.$ = window.$$ = window.Selector = window.Form = function () { throw 1 }; Event.observe = Event.stop = function () {}; Event.prototype.stop = function () { throw 2 }; Element.prototype.select = Element.prototype.down = Element.prototype.up = function () { throw 3 }; Element.prototype.visible = function () { return false }',
  },
  'fetch wrapped to add headers of its own': {
    before:
      '{ const was = window.fetch; window.fetch = (url, options) => was(url, options).then(answer => answer.clone ? answer.clone() : answer) }',
  },
  'fetch two seconds late': {
    before:
      '{ const was = window.fetch; window.fetch = (...all) => new Promise(d => setTimeout(d, 2000)).then(() => was(...all)) }',
  },
  'fetch replaced by one over XMLHttpRequest (whatwg-fetch)': {
    before:
      'window.fetch = (url, { headers = {}, method = "GET", body } = {}) => new Promise((d, f) => { const x = new XMLHttpRequest(); x.open(method, url.url || url); for (const [k, v] of new Headers(headers)) x.setRequestHeader(k, v); x.responseType = "arraybuffer"; x.onload = () => { const h = new Headers(); for (const line of x.getAllResponseHeaders().trim().split(/\\r?\\n/)) { const at = line.indexOf(":"); h.append(line.slice(0, at), line.slice(at + 1).trim()) } d(new Response(x.response, { status: x.status, headers: h })) }; x.onerror = () => f(new TypeError("failed")); x.send(body) })',
  },
  'fetch that always fails': {
    before: 'window.fetch = () => Promise.reject(new TypeError("blocked by a helper"))',
    fallback: true,
  },
  'no fetch': {
    before: 'delete window.fetch',
    fallback: true,
  },
  'XMLHttpRequest wrapped': {
    before: ['open', 'send'].map(n => wrap('XMLHttpRequest.prototype', n)).join(';'),
  },
  'addEventListener wrapped (error reporting)': {
    before:
      '{ const was = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, run, how) { return was.call(this, type, run && run.handleEvent ? run : run && function (e) { try { return run.apply(this, arguments) } catch (error) { throw error } }, how) } }',
  },
  'no IntersectionObserver': { before: 'delete window.IntersectionObserver' },
  'no ResizeObserver': { before: 'delete window.ResizeObserver' },
  'no MutationObserver': {
    before: 'delete window.MutationObserver; delete window.WebKitMutationObserver',
    fallback: true,
  },
  'observers wrapped, their callbacks late': {
    before:
      'for (const n of ["IntersectionObserver", "ResizeObserver", "MutationObserver"]) { const K = window[n]; window[n] = class extends K { constructor(run, how) { super((all, self) => setTimeout(run, 30, all, self), how) } } }',
  },
  'an IntersectionObserver polyfill that knows no rootMargin': {
    before:
      'window.IntersectionObserver = class { constructor(run) { this.run = run } observe(target) { setTimeout(() => this.run([{ target, isIntersecting: true, intersectionRatio: 1 }], this), 50) } unobserve() {} disconnect() {} takeRecords() { return [] } }',
  },
  'customElements.define and get wrapped (hot reloading)': {
    before:
      '{ const was = customElements.define; customElements.define = function (name, kind, how) { return was.call(customElements, name, kind, how) }; const get = customElements.get; customElements.get = function (name) { return get.call(customElements, name) } }',
  },
  'customElements.define wrapped in a class of its own': {
    before:
      '{ const was = customElements.define; customElements.define = function (name, K, how) { return was.call(customElements, name, class extends K {}, how) } }',
  },
  'no customElements': {
    before: 'Object.defineProperty(window, "customElements", { value: undefined })',
    fallback: true,
  },
  'attachShadow wrapped': { before: wrap('Element.prototype', 'attachShadow') },
  'attachShadow wrapped: every root is closed': {
    before:
      '{ const was = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { return was.call(this, Object.assign({}, how, { mode: "closed" })) } }',
  },
  'no adoptedStyleSheets': {
    before:
      'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync',
  },
  'console silent': { before: 'for (const n of Object.keys(console)) console[n] = function () {}' },
  'console throws': {
    before:
      'for (const n of Object.keys(console)) console[n] = function () { throw new Error("no console") }',
  },
  'setTimeout wrapped, ids are objects': {
    before:
      '{ const [set, clear] = [window.setTimeout, window.clearTimeout]; window.setTimeout = function (run, ms) { const rest = [].slice.call(arguments, 2); return { id: set(function () { run.apply(null, rest) }, ms) } }; window.clearTimeout = t => clear(t && t.id) }',
  },
  'timers clamped to a second': {
    before:
      '{ const set = window.setTimeout; window.setTimeout = (run, ms, ...all) => set(run, Math.max(1000, ms || 0), ...all) }',
  },
  'requestAnimationFrame by a timer of 16 ms, no requestIdleCallback': {
    before:
      'window.requestAnimationFrame = run => setTimeout(() => run(Date.now()), 16); window.cancelAnimationFrame = clearTimeout; delete window.requestIdleCallback; delete window.cancelIdleCallback',
  },
  'performance without measure, mark and now': {
    before:
      'delete Performance.prototype.measure; delete Performance.prototype.mark; Object.defineProperty(performance, "timing", { value: {} })',
  },
  'performance.measure throws': {
    before: 'performance.measure = performance.mark = function () { throw new SyntaxError("x") }',
  },
  'no PerformanceObserver, no structuredClone, no crypto.randomUUID, no WeakRef': {
    before:
      'delete window.PerformanceObserver; delete window.structuredClone; delete Crypto.prototype.randomUUID; delete window.WeakRef; delete window.FinalizationRegistry',
  },
  'Error.prepareStackTrace and captureStackTrace of one’s own': {
    before:
      'Error.prepareStackTrace = (e, all) => all; Error.captureStackTrace = function () { throw new Error("x") }',
  },
  'URL patched: objects that are strings': {
    before:
      '{ const K = URL; window.URL = class extends K { constructor(url, base) { super(String(url), base === undefined ? document.baseURI : base) } toJSON() { return "" } } }',
  },
  'localStorage, sessionStorage and indexedDB throw (third-party cookies off)': {
    before:
      'for (const n of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, n, { get() { throw new DOMException("The operation is insecure.", "SecurityError") } })',
  },
  'history wrapped, its addresses written anew (an SPA)': {
    before:
      'for (const n of ["pushState", "replaceState"]) { const was = history[n]; history[n] = function (state, title, url) { const r = was.apply(this, arguments); dispatchEvent(new PopStateEvent("popstate", { state })); return r } }',
  },
  'history that throws (too often)': {
    before:
      'history.pushState = history.replaceState = function () { throw new DOMException("x", "SecurityError") }',
  },
  'matchMedia of 2012, without addEventListener': {
    before:
      '{ const was = window.matchMedia; window.matchMedia = q => { const { matches } = was.call(window, q); return { matches, media: q, addListener() {}, removeListener() {} } } }',
  },
  'no Worker': { before: 'delete window.Worker' },
  'Worker that throws': {
    before: 'window.Worker = function () { throw new DOMException("blocked", "SecurityError") }',
  },
  'AMD’s define and a module of CommonJS’s': {
    before:
      'window.define = function () { throw new Error("mismatched anonymous define()") }; define.amd = {}; window.module = { exports: {} }; window.exports = module.exports; window.require = function () { throw new Error("no module") }',
  },
  'window.name, event, status, top and parent shadowed': {
    before:
      'var name = "x", status = "y"; window.process = { env: {} }; window.global = window; window.Buffer = function () {}; window.litHtmlVersions = 1; window.litElementVersions = "x"; window.reactiveElementVersions = null',
  },
  'document.write after the loader': {
    after:
      'document.write("<p>x</p>"); document.write("<sc" + "ript>document.write(1)</sc" + "ript>")',
  },
  'document.createElement wrapped': { before: wrap('document', 'createElement') },
  'document.domain set': { before: 'try { document.domain = "localhost" } catch (e) {}' },
  'getComputedStyle and getBoundingClientRect wrapped': {
    before: wrap('window', 'getComputedStyle') + wrap('Element.prototype', 'getBoundingClientRect'),
  },
  'our elements moved all the time': {
    after: `let n = 0; const t = setInterval(() => { for (const e of ${OURS}) e.parentNode.insertBefore(e, e.nextSibling); if (++n > 20) clearInterval(t) }, 100)`,
  },
  'our elements taken away and put back': {
    after: `let n = 0; const t = setInterval(() => { for (const e of ${OURS}) { const { parentNode, nextSibling } = e; e.remove(); setTimeout(() => parentNode.insertBefore(e, nextSibling), 20) } if (++n > 15) clearInterval(t) }, 150)`,
  },
  'our elements put in the place of clones of themselves': {
    after: `let n = 0; const t = setInterval(() => { for (const e of ${OURS}) e.replaceWith(e.cloneNode(true)); if (++n > 5) clearInterval(t) }, 400)`,
  },
  'innerHTML of the page set to itself': {
    after:
      'let n = 0; const t = setInterval(() => { for (const e of document.querySelectorAll(".box")) e.innerHTML += ""; if (++n > 5) clearInterval(t) }, 400)',
  },
  'attributes of ours rewritten': {
    after:
      'setInterval(() => { for (const e of document.querySelectorAll("union-station-map, union-craftsman-card")) { e.className = "x" + Math.random(); e.setAttribute("data-x", "1"); e.title = "" } }, 50)',
  },
  'all text of the page rewritten (a translation)': {
    after:
      'setInterval(() => { const w = document.createTreeWalker(document.body, 4); while (w.nextNode()) { const t = w.currentNode; if (!t.parentNode.closest("script, font, style") && t.data.trim()) { const f = document.createElement("font"); f.textContent = "[" + t.data + "]"; t.replaceWith(f) } } }, 200)',
  },
  'text within open shadow roots rewritten (a translation that goes deep)': {
    after:
      'const deep = root => { const w = document.createTreeWalker(root, 5); while (w.nextNode()) { const n = w.currentNode; if (n.nodeType === 1) { if (n.shadowRoot) deep(n.shadowRoot) } else if (n.data.trim() && !n.parentNode.closest?.("script, style") && !n.data.endsWith("\\u200b")) n.data += "\\u200b" } }; let k = 0; const t = setInterval(() => { deep(document.body); if (++k > 15) clearInterval(t) }, 200)',
    only: 'alive',
  },
  'a helper that puts a <style> and a <div> into every root': {
    after:
      'let n = 0; const t = setInterval(() => { for (const e of document.querySelectorAll("*")) if (e.shadowRoot && !e.shadowRoot.querySelector(".helper")) { const d = document.createElement("div"); d.className = "helper"; e.shadowRoot.append(d) } if (++n > 20) clearInterval(t) }, 100)',
    only: 'alive',
  },
  'clicks, keys and touches stopped before they come down': {
    before:
      'for (const n of ["contextmenu", "selectstart", "copy", "dragstart"]) document.addEventListener(n, e => { e.preventDefault(); e.stopImmediatePropagation() }, true)',
  },
  'every error of the page hidden, unhandled rejections too': {
    before:
      'window.onerror = () => true; addEventListener("unhandledrejection", e => e.preventDefault()); addEventListener("error", e => e.stopImmediatePropagation(), true)',
  },
  'navigator.language, languages and userAgent of another': {
    before:
      'for (const [n, v] of [["language", undefined], ["languages", undefined], ["userAgent", ""], ["vendor", ""], ["onLine", false], ["connection", undefined]]) Object.defineProperty(navigator, n, { get: () => v })',
  },
};
