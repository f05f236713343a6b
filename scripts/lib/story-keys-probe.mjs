// What the keyboard walk asks of a page, run inside it after `installProbe`.
/* global document, window, getComputedStyle, Node */

/** Self-contained: its text is sent to the page. Puts `window.storyKeys` there. */
export function installKeysProbe() {
  const TARGETS = [
    'button, a[href], input:not([type=hidden]), select, textarea, summary',
    '[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab]',
    '[role=option], [role=menuitem], [role=slider]',
  ].join(', ');
  /** Targets, CSS pixels: ours by size, others (WCAG 2.5.8). */
  const LEAST = { standard: 44, large: 60 };
  const OTHERS = 24;
  /** Room round a thing in which its focus ring may be. */
  const RING = 10;
  const { above, drawn, frame, pathOf } = window.storyProbe;
  let before;
  let after;
  let stops = [];
  let places = new WeakMap();

  /** The element that has the focus, through shadow roots. */
  function focused() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  /** What else answers a press for a control: its labels, and a row round it alone that shows a hand. */
  function labelsOf(element) {
    const row = element.parentElement;
    const answers =
      row &&
      getComputedStyle(row).cursor === 'pointer' &&
      row.querySelectorAll(TARGETS).length === 1;
    return [...(element.labels ?? []), ...(answers ? [row] : [])];
  }

  /** Where a thing is seen: a control that is hidden or tiny, by its label. */
  function rectOf(element) {
    const own = element.getBoundingClientRect();
    const hidden = own.width < 8 || own.height < 8 || getComputedStyle(element).opacity === '0';
    const rects = hidden ? labelsOf(element).map(label => label.getBoundingClientRect()) : [];
    const all = [own, ...rects].filter(({ width, height }) => width > 1 && height > 1);
    const seen = all.length > 0 ? all : [own];
    const left = Math.min(...seen.map(r => r.left));
    const top = Math.min(...seen.map(r => r.top));
    const right = Math.max(...seen.map(r => r.right));
    const bottom = Math.max(...seen.map(r => r.bottom));
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  function inside(element, outer) {
    for (let node = element; node; node = above(node)) if (node === outer) return true;
    return false;
  }

  /** What a finger at this point of the window would touch. */
  function touched(x, y) {
    let element = document.elementFromPoint(x, y);
    while (element?.shadowRoot) {
      // A text that a page puts into a slot counts as its host here: what holds the slot is meant.
      const root = element.shadowRoot;
      const deeper = root.elementsFromPoint(x, y).find(found => found.getRootNode() === root);
      if (!deeper) break;
      element = deeper;
    }
    return element;
  }

  const hits = (element, x, y) => {
    const hit = touched(x, y);
    return Boolean(hit) && [element, ...labelsOf(element)].some(part => inside(hit, part));
  };

  function inView(element, { x, y, width, height }) {
    const points = [0.5, 0.1, 0.9].flatMap(h =>
      [0.5, 0.1, 0.9].map(v => [x + width * h, y + height * v]),
    );
    return points.some(
      ([px, py]) =>
        px >= 0 &&
        py >= 0 &&
        px < window.innerWidth &&
        py < window.innerHeight &&
        (hits(element, px, py) || inside(element, touched(px, py))),
    );
  }

  /** Radio buttons of one name are one stop. */
  function sameStop(p, q) {
    if (p === q) return true;
    return (
      p.type === 'radio' &&
      q.type === 'radio' &&
      p.name !== '' &&
      p.name === q.name &&
      p.form === q.form &&
      p.getRootNode() === q.getRootNode()
    );
  }

  const onPage = ({ x, y, width, height }) => ({
    x: x + window.scrollX,
    y: y + window.scrollY,
    width,
    height,
  });

  const modal = () =>
    drawn().find(
      element => element.matches('dialog:modal, [aria-modal=true]') && element.checkVisibility(),
    );

  /** Puts a button before and one after everything, and the focus on the first. */
  function begin() {
    stops = [];
    places = new WeakMap();
    for (const element of drawn()) places.set(element, onPage(rectOf(element)));
    const isModal = Boolean(modal());
    const ends = ['before', 'after'].map(name => {
      const button = document.createElement('button');
      button.textContent = name;
      button.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0;border:0';
      return button;
    });
    [before, after] = ends;
    document.body.prepend(before);
    document.body.append(after);
    if (!isModal) before.focus({ preventScroll: true });
    const numbered = drawn().filter(element => element.tabIndex > 0);
    return { modal: isModal, numbered: numbered.map(pathOf) };
  }

  function end() {
    before?.remove();
    after?.remove();
    window.scrollTo(0, 0);
  }

  /** Where the focus is now: a number of a stop, or which end. */
  async function here() {
    await frame();
    await frame();
    const element = focused();
    if (element === after) return { end: 'after' };
    if (element === before) return { end: 'before' };
    if (!element || element === document.body || element === document.documentElement) {
      return { end: 'nowhere' };
    }
    const known = stops.findIndex(stop => sameStop(stop, element));
    if (known >= 0) return { stop: known, known: true };
    stops.push(element);
    const rect = rectOf(element);
    const place = onPage(rect);
    const was = places.get(element);
    const moved =
      !was || ['x', 'y', 'width', 'height'].some(key => Math.abs(was[key] - place[key]) > 0.5);
    const x = Math.max(0, Math.floor(place.x - RING));
    const y = Math.max(0, Math.floor(place.y - RING));
    return {
      stop: stops.length - 1,
      at: pathOf(element),
      inView: inView(element, rect),
      order: stops.length > 1 ? disorder(stops[stops.length - 2], element) : '',
      moved,
      place,
      screen: {
        x: window.scrollX,
        y: window.scrollY,
        width: window.innerWidth,
        height: window.innerHeight,
      },
      clip: {
        x,
        y,
        // Of what stands before the page's edge no picture can be taken.
        width: Math.max(1, Math.ceil(place.x + place.width + RING) - x),
        height: Math.max(1, Math.ceil(place.y + place.height + RING) - y),
      },
    };
  }

  /** What holds a thing and floats over the page: its place on the screen says nothing about its order. */
  function floating(element) {
    for (let node = element; node; node = above(node)) {
      if (node.matches('dialog, [popover]') || getComputedStyle(node).position === 'fixed')
        return node;
    }
    return null;
  }

  /** What is wrong with this order: the second thing stands before the first, drawn or seen. */
  function disorder(first, second) {
    const all = drawn();
    if (all.indexOf(second) < all.indexOf(first)) return 'stands earlier in the document';
    if (floating(first) !== floating(second)) return '';
    const [p, q] = [rectOf(first), rectOf(second)];
    const rtl = getComputedStyle(second).direction === 'rtl';
    const earlier = rtl ? q.x >= p.x + p.width - 1 : q.x + q.width <= p.x + 1;
    const later = rtl ? q.x + q.width <= p.x + 1 : q.x >= p.x + p.width - 1;
    const overlap = Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y);
    if (overlap > Math.min(p.height, q.height) / 2 && earlier)
      return 'stands earlier in the same line';
    if (q.y + q.height <= p.y + 1 && !later) return 'stands higher up';
    return '';
  }

  const stopAt = index => stops[index];

  /** Stops that are no more: a popover closes when the focus leaves it. */
  const closed = () =>
    stops.flatMap((stop, index) => (stop.isConnected && stop.checkVisibility() ? [] : [index]));

  async function without(index) {
    stops[index].blur();
    await frame();
    await frame();
  }

  async function again(index) {
    stops[index].focus({ preventScroll: true });
    await frame();
    await frame();
  }

  /** How far a finger may miss the middle of a part of a control and still touch it, up to `most` px. */
  function reach(control, part, most) {
    const { left, top, width, height } = part.getBoundingClientRect();
    const [cx, cy] = [left + width / 2, top + height / 2];
    if (!hits(control, cx, cy)) return undefined;
    const along = (dx, dy) => {
      let n = 0;
      while (n < 2 * most && hits(control, cx + (dx * (n + 1)) / 2, cy + (dy * (n + 1)) / 2))
        n += 1;
      return n / 2;
    };
    return {
      width: Math.round(along(-1, 0) + along(1, 0) + 0.5),
      height: Math.round(along(0, -1) + along(0, 1) + 0.5),
    };
  }

  /** The largest of a control and its labels: each of them is a target. */
  function targetSize(control, most) {
    const sizes = [control, ...labelsOf(control)].flatMap(part => reach(control, part, most) ?? []);
    const smaller = ({ width, height }) => Math.min(width, height);
    return sizes.sort((p, q) => smaller(q) - smaller(p))[0];
  }

  const isTextLink = element =>
    element.localName === 'a' && getComputedStyle(element).display === 'inline';

  /** A link inside a sentence: its size is that of the text (WCAG 2.5.8). */
  function inSentence(element) {
    if (!isTextLink(element)) return false;
    return [...element.parentNode.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '',
    );
  }

  function leastOf(element) {
    const ours = element.getRootNode().host?.localName.startsWith('union-');
    if (!ours || isTextLink(element)) return OTHERS;
    let node = element;
    while (node && !node.hasAttribute('size')) node = above(node);
    return LEAST[node?.getAttribute('size')] ?? LEAST.standard;
  }

  /** Ours are as large as the size says; a page’s own and links in text at least 24 px (WCAG 2.5.8). */
  function smallTargets() {
    const small = [];
    let count = 0;
    for (const element of drawn()) {
      if (!element.matches(TARGETS) || element.matches(':disabled, [aria-disabled=true]')) continue;
      if (element.closest('[inert]') || inSentence(element)) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.scrollIntoView({ block: 'center', inline: 'center' });
      const least = leastOf(element);
      const size = targetSize(element, least);
      if (!size) continue;
      count += 1;
      if (size.width < least || size.height < least) {
        small.push({ at: pathOf(element), ...size, least });
      }
    }
    window.scrollTo(0, 0);
    return { count, small };
  }

  window.storyKeys = {
    again,
    begin,
    closed,
    end,
    here,
    modal: () => Boolean(modal()),
    smallTargets,
    stopAt,
    without,
  };
}
