// The page of each contender, as a webmaster writes it: the same head, the same words above and below.

/** Three screens of a phone, in the page's own text. */
const SCREENS = 3;
const SCREEN = 640;

const HEADS = {
  ours: snippet,
  carrier: snippet,
  webawesome: () =>
    `<link rel="stylesheet" href="/webawesome/styles/themes/default.css">
    <script type="module" src="/webawesome/webawesome.loader.js"></script>`,
  spectrum: () => '<script type="module" src="/bundles/spectrum.js"></script>',
  plain: () => '',
};

const CARDS = {
  ours: person =>
    `<union-craftsman-card person="${person.id}">${fallback(person)}</union-craftsman-card>`,
  carrier: person =>
    `<div class="union-embed" data-union="craftsman-card" data-person="${person.id}">${fallback(person)}</div>`,
  webawesome: person =>
    `<wa-card>${photo(person, 'slot="media"')}<div slot="header">${head(person)}</div>${rest(person)}</wa-card>`,
  spectrum: person =>
    `<sp-theme system="spectrum" color="light" scale="medium"><sp-card>${photo(person, 'slot="preview"')}
    <h3 slot="heading">${escaped(person.name)}</h3><p slot="subheading">${where(person)}</p>
    <div slot="description">${rest(person)}</div></sp-card></sp-theme>`,
  plain: person => `<article>${photo(person)}${head(person)}${rest(person)}</article>`,
};

/**
 * @param {string} id of the contender
 * @param {object} person document of the API
 * @param {{below?: boolean}} [options] `below`: the card stands three screens down
 */
export function pageOf(id, person, { below = false } = {}) {
  const room = below ? `<div style="height:${SCREENS * SCREEN}px"><p>正文。</p></div>` : '';
  return `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>示例</title>
    <link rel="icon" href="data:,">
    <style>body { margin: 16px; font: 16px/26px system-ui, sans-serif } img { max-width: 100%; height: auto }</style>
    ${HEADS[id]()}
  </head>
  <body>
    <h1>示例人物</h1>
    ${room}
    ${CARDS[id](person)}
    <p id="after">名单到此为止。</p>
  </body>
</html>`;
}

function snippet() {
  return '<script type="module" src="/cdn/union-widgets.js" data-site="/.well-known/union-widgets.json"></script>';
}

/** What the page says itself till the widget is there, or when it never comes. */
const fallback = () => '<p><a href="/people.html">劳模工匠名单</a></p>';

const head = person => `<h3>${escaped(person.name)}</h3><p>${where(person)}</p>`;
const where = ({ trade, org }) => `${escaped(trade)} · ${escaped(org)}`;

function photo({ photo: { src, alt, w, h } }, more = '') {
  return `<img ${more} src="/${src}" alt="${escaped(alt)}" width="${w}" height="${h}" loading="lazy">`;
}

function rest({ honours, facts, quote, story }) {
  const items = honours.slice(0, 5).map(({ name, year }) => `<li>${escaped(name)} ${year}</li>`);
  const figures = facts.map(
    ({ label, value, unit, source }) =>
      `<dt>${escaped(label)}</dt><dd>${value} ${escaped(unit)}，来源：${escaped(source)}</dd>`,
  );
  return `<ul>${items.join('')}</ul><blockquote>${escaped(quote)}</blockquote><dl>${figures.join('')}</dl><p>${escaped(story.split('\n\n')[0])}</p>`;
}

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = text => String(text).replace(/[&<>"]/g, sign => SIGNS[sign]);
