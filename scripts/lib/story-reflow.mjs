// What a narrow window, zoom and wider text do to every story: nothing runs out of the page sideways, and
// no words are cut off that were whole before (WCAG 2.2: 1.4.4, 1.4.10, 1.4.12).
/* global document, window, getComputedStyle, CSSStyleSheet, ShadowRoot, NodeFilter */

/** A check of `visitStories`. `lost`: `sideways`, by how many pixels, or `cut`, which words. */
export class ReflowCheck {
  lost = [];
  runs = 0;

  prepare({ page }) {
    return page.evaluateOnNewDocument(installReflow);
  }

  async look(page, { story, title, mode }, again) {
    let lost = await lookAt(page, mode);
    if (lost.length > 0) {
      // What another story left behind is not this one's.
      await again();
      lost = await lookAt(page, mode);
    }
    this.runs += 1;
    const where = { story, title, mode: mode === 'light' ? 'spaced' : mode };
    this.lost.push(...lost.map(item => ({ ...where, ...item })));
  }
}

/** In a window that is narrow or magnified: what runs out of it. In the usual one: what wider text does. */
async function lookAt({ page }, mode) {
  if (mode !== 'light') return page.evaluate(() => window.reflow.sideways());
  // A screen at a wall and a sheet of paper have one size, and nobody to change their text.
  const isExact = await page.evaluate(
    () => window.__STORYBOOK_PREVIEW__?.currentRender?.story?.parameters?.exactView === true,
  );
  if (isExact) return [];
  const keyOf = ({ at, words }) => `${at}\n${words}`;
  const known = new Set((await page.evaluate(() => window.reflow.cut())).map(keyOf));
  await page.evaluate(() => window.reflow.space());
  await page.evaluate(() => window.storyProbe.settle());
  const cut = await page.evaluate(() => window.reflow.cut());
  await page.evaluate(() => window.reflow.unspace());
  await page.evaluate(() => window.storyProbe.settle());
  return cut.filter(item => !known.has(keyOf(item)));
}

/** Runs in the page, before all else: `window.reflow`. */
export function installReflow() {
  /** WCAG 1.4.12; what a style sheet of a person says wins over ours. */
  const SPACING = `*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;
  /** Pixels that rounding may take. */
  const ROUND = 2;

  const roots = (root = document, found = []) => {
    found.push(root);
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) roots(element.shadowRoot, found);
    return found;
  };
  const above = node =>
    node.assignedSlot ??
    (node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentElement);
  const nameOf = element => {
    const { localName, className } = element;
    const host = element.getRootNode().host?.localName;
    const own = typeof className === 'string' && className ? `.${className.split(' ')[0]}` : '';
    return `${host ? `${host} » ` : ''}${localName}${own}`;
  };
  const isShown = element =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** The box within which an element lets its content be seen, where it cuts off what is outside. */
  const clipOf = element => {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX === 'visible' && overflowY === 'visible') return undefined;
    const scrolls = [overflowX, overflowY].some(value => value === 'auto' || value === 'scroll');
    return scrolls ? 'scrolls' : element.getBoundingClientRect();
  };

  function cutBy(text) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width === 0) return undefined;
    for (let at = above(text); at && at !== document.documentElement; at = above(at)) {
      const clip = clipOf(at);
      if (clip === 'scrolls') return undefined;
      // Words for the ear alone stand in a box of a pixel.
      if (clip && (clip.width <= ROUND || clip.height <= ROUND)) return undefined;
      const isOut =
        clip &&
        (box.right > clip.right + ROUND ||
          box.left < clip.left - ROUND ||
          box.bottom > clip.bottom + ROUND);
      if (isOut) return at;
    }
    return undefined;
  }

  function cut() {
    const found = [];
    for (const root of roots()) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const words = text.data.trim();
        const element = above(text);
        if (!words || !element || element.closest('svg, script, style, noscript')) continue;
        if (element.closest('.sb-wrapper, .sb-preparing-story') || !isShown(element)) continue;
        const by = cutBy(text);
        if (by) found.push({ kind: 'cut', at: nameOf(by), words: words.slice(0, 60) });
      }
    }
    return found;
  }

  function sideways() {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const over = scrollWidth - clientWidth;
    if (over <= 1) return [];
    const all = roots().flatMap(root => [...root.querySelectorAll('body *, :scope *')]);
    const wide = all.filter(
      element => isShown(element) && element.getBoundingClientRect().right > clientWidth + 1,
    );
    const last = wide[wide.length - 1];
    return [{ kind: 'sideways', at: last ? nameOf(last) : 'document', words: `${over} px` }];
  }

  let sheet;
  function space() {
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(SPACING);
    for (const root of roots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  function unspace() {
    for (const root of roots())
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(one => one !== sheet);
  }

  window.reflow = { cut, sideways, space, unspace };
}
