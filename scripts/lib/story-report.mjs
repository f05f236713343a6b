// A page for a person: each changed picture before, after, and where they differ. It asks no host for
// anything: pictures lie beside it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeImage } from './story-images.mjs';

const SIGN = 0xd0006f;
const RIM = 3;

/** The picture after, pale, with a frame round each place that differs. */
export function differencePicture(picture, blocks) {
  const { width, height } = picture;
  const pixels = picture.pixels.map(pale);
  const paint = (x, y) => {
    if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = SIGN;
  };
  for (const block of blocks) {
    for (let y = block.y; y < Math.min(height, block.y + block.height); y += 1) {
      for (let x = block.x; x < Math.min(width, block.x + block.width); x += 1) {
        pixels[y * width + x] = picture.pixels[y * width + x];
      }
    }
    for (let n = 1; n <= RIM; n += 1) {
      const [left, top] = [block.x - n, block.y - n];
      const [right, bottom] = [block.x + block.width - 1 + n, block.y + block.height - 1 + n];
      for (let x = left; x <= right; x += 1) [top, bottom].forEach(y => paint(x, y));
      for (let y = top; y <= bottom; y += 1) [left, right].forEach(x => paint(x, y));
    }
  }
  return { width, height, pixels };
}

/** A quarter of the way from white to the colour. */
function pale(colour) {
  const quarter = sample => 255 - Math.round((255 - sample) / 4);
  return (
    (quarter(colour >> 16) << 16) | (quarter((colour >> 8) & 255) << 8) | quarter(colour & 255)
  );
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = text => String(text).replace(/[&<>"]/g, sign => ENTITIES[sign]);

/**
 * @param {object[]} pictures those to look at: new and different ones
 * @param {string} folder emptied and written anew
 * @returns {Promise<string>} path of the page
 */
export async function writeReport(folder, pictures, facts) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { story, mode, before, after, blocks } of pictures) {
    const save = async (kind, picture) =>
      writeFileSync(join(folder, `${story}.${mode}.${kind}.webp`), await writeImage(picture));
    await save('after', after);
    if (!before) continue;
    await save('before', before);
    await save('difference', differencePicture(after, blocks));
  }
  const path = join(folder, 'index.html');
  writeFileSync(path, reportPage(pictures, facts));
  return path;
}

/** @returns {string} HTML */
export function reportPage(pictures, { gone = [], checked, how, browser }) {
  const titles = [...new Set(pictures.map(({ title }) => title))].sort();
  const modes = [...new Set(pictures.map(({ mode }) => mode))];
  const option = text => `<option>${escape(text)}</option>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pictures of the stories</title>
<style>${STYLE}</style>
<header>
  <h1>Pictures of the stories</h1>
  <p>${checked} compared in ${escape(browser)}, ${escape(how)}. ${pictures.length} to look at${
    gone.length > 0 ? `; no such story any more: ${gone.map(escape).join(', ')}` : ''
  }.</p>
  <form>
    <label>Element <select id="title"><option value="">all</option>${titles.map(option).join('')}</select></label>
    <label>Mode <select id="mode"><option value="">all</option>${modes.map(option).join('')}</select></label>
    <output id="count"></output>
  </form>
</header>
<main>${pictures.map(figure).join('')}</main>
<script>${SCRIPT}</script>
</html>
`;
}

function figure({ story, title, name, mode, state, before, blocks }) {
  const file = kind => escape(encodeURIComponent(`${story}.${mode}.${kind}.webp`));
  const image = (kind, words) =>
    `<figure><figcaption>${words}</figcaption><a href="${file(kind)}"><img src="${file(kind)}" alt="${escape(story)}, ${mode}, ${words}" loading="lazy"></a></figure>`;
  const places = blocks
    .slice(0, 5)
    .map(({ x, y, width, height, why }) => `${width} × ${height} px at ${x}, ${y}: ${why}`);
  return `<section data-title="${escape(title)}" data-mode="${escape(mode)}">
  <h2>${escape(title)} · ${escape(name)} <small>${escape(mode)} · ${escape(state)} · ${escape(story)}</small></h2>
  ${places.length > 0 ? `<p>${places.map(escape).join('<br>')}</p>` : ''}
  <div class="row">${before ? image('before', 'before') : ''}${image('after', 'after')}${before ? image('difference', 'difference') : ''}</div>
</section>`;
}

const STYLE = `
body { margin: 0; background: #f4f4f2; color: #1b1b1b; font: 16px/1.5 system-ui, sans-serif; }
header { position: sticky; top: 0; padding: 12px 24px; border-bottom: 1px solid #ccc; background: #fff; }
h1 { margin: 0; font-size: 20px; }
h2 { margin: 0 0 4px; font-size: 16px; }
small { color: #555; font-weight: 400; }
p { margin: 4px 0 8px; color: #555; }
label { margin-inline-end: 16px; }
select { min-height: 32px; font: inherit; }
section { margin: 24px; }
.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); grid-gap: 12px; align-items: start; }
figure { margin: 0; }
figcaption { color: #555; font-size: 14px; }
img { max-width: 100%; border: 1px solid #ccc; background: #fff; }
`;

const SCRIPT = `
const [title, mode] = ['title', 'mode'].map(id => document.getElementById(id));
const filter = () => {
  let shown = 0;
  for (const part of document.querySelectorAll('section')) {
    part.hidden =
      (title.value && part.dataset.title !== title.value) || (mode.value && part.dataset.mode !== mode.value);
    if (!part.hidden) shown += 1;
  }
  document.getElementById('count').textContent = shown + ' shown';
};
title.onchange = mode.onchange = filter;
filter();
`;
