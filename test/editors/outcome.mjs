/* global document, customElements, getComputedStyle */
// What a reader of the article gets, best first:
// widget   the widget, with its data
// frame    the frame with the widget or its readable page in it
// picture  the picture, with a link that works (`picture-only` without one)
// link     a link that works
// code     the snippet's own code for all to read, alone or beside the rest
// nothing

/** What carries a reader on: the page behind is reached, or is here. */
export const WORKS = new Set(['widget', 'frame', 'picture', 'link', 'picture-only']);

/** The name of a station that is in the sample, to be read in a widget and in a frame. */
const STATION = '棠溪站项目休憩凉亭1号';

/** Opens a page and tells what there is. */
export async function outcomeOf(browser, url, api) {
  const page = await browser.newPage();
  const pages = new Set();
  try {
    await page.setViewport({ width: 1000, height: 900 });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    // What is broken for good asks again and again.
    await page.waitForNetworkIdle({ idleTime: 500, timeout: 8_000 }).catch(() => undefined);
    await page
      .waitForFunction(
        () =>
          [...document.querySelectorAll('#article *')].every(
            ({ localName, dataset }) =>
              localName !== 'union-station-map' ||
              !customElements.get(localName) ||
              dataset.state === 'ready',
          ),
        { timeout: 10_000 },
      )
      .catch(() => undefined);
    const seen = await page.evaluate(look, api);
    for (const href of seen.links) if (await answers(href)) pages.add(href);
    // Nobody should see it, whatever stands beside.
    if (seen.code) return 'code';
    if (seen.widget) return 'widget';
    if (seen.hasFrame && (await frameText(page, api)).includes(STATION)) return 'frame';
    if (seen.pictures.some(link => pages.has(link))) return 'picture';
    if (pages.size > 0) return 'link';
    if (seen.pictures.length > 0) return 'picture-only';
    return 'nothing';
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function look(api) {
  const article = document.querySelector('#article');
  const isSeen = element => {
    const { width, height } = element.getBoundingClientRect();
    return width > 40 && height > 10 && getComputedStyle(element).visibility === 'visible';
  };
  const all = selector => [...article.querySelectorAll(selector)].filter(isSeen);
  const links = all('a').filter(({ href }) => href.startsWith(`${api}embed/`));
  const pictures = all('img').filter(({ naturalWidth }) => naturalWidth > 0);
  return {
    widget: all('union-station-map').some(
      element => element.dataset.state === 'ready' && element.getBoundingClientRect().height > 200,
    ),
    hasFrame: all('iframe').some(frame => frame.getBoundingClientRect().height > 150),
    links: links.map(({ href }) => href),
    pictures: pictures.map(picture => picture.closest('a')?.href ?? ''),
    code: /union-|\[union|<\w+ \w+=/.test(article.innerText),
  };
}

async function answers(href) {
  const response = await fetch(href);
  return response.ok && (await response.text()).includes(STATION);
}

/** What can be read in the frame, scripts or none. */
async function frameText(page, api) {
  const frame = page.frames().find(each => each.url().startsWith(`${api}embed/`));
  if (!frame) return '';
  const handle = await frame.frameElement();
  const box = await handle?.boundingBox();
  if (!box) return '';
  const { nodes } = await accessible(page, frame);
  return nodes.map(node => node.name?.value ?? '').join('\n');
}

async function accessible(page, frame) {
  // The tree of what is read out: it is there where no script may run.
  const session = frame.client ?? (await page.createCDPSession());
  await session.send('Accessibility.enable');
  return session.send('Accessibility.getFullAXTree', { frameId: frame._id });
}
