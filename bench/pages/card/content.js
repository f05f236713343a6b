// What a webmaster writes into a library's card: the same nodes for every library, laid out by one style
// sheet of the page. Node by node, as a page that has documents would make them.
/* global document */

export function node(tag, members = {}, children = []) {
  const element = Object.assign(document.createElement(tag), members);
  element.append(...children);
  return element;
}

/** Sized before it comes, and loaded when near. */
export function photo({ src, alt, w, h }) {
  return node('img', {
    src,
    alt,
    width: w,
    height: h,
    loading: 'lazy',
    decoding: 'async',
    className: 'photo',
  });
}

export const heading = ({ name }) => node('h3', { textContent: name, className: 'name' });
export const where = ({ trade, org }) =>
  node('p', { textContent: `${trade} · ${org}`, className: 'where' });

const LEVELS = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡镇级',
  industry: '行业级',
  enterprise: '企业级',
};

/** Honours with level and year, figures with date and source, a sentence of theirs, the first paragraph. */
export function rest({ honours, facts, quote, story, photo: { by } }) {
  return [
    node('ul', { className: 'honours' }, honours.slice(0, 5).map(honourNode)),
    node('blockquote', { textContent: quote }),
    node('dl', { className: 'figures' }, facts.map(figureNode)),
    node('p', { textContent: story.split('\n\n')[0] }),
    node('p', { textContent: `图：${by}`, className: 'where' }),
  ];
}

const span = (className, textContent) => node('span', { className, textContent });

const honourNode = ({ level, name, year }) =>
  node('li', {}, [span('where', LEVELS[level]), ` ${name} `, span('year', String(year))]);

function figureNode({ label, value, unit, asOf, source }) {
  const [year, month] = asOf.split('-');
  return node('div', { className: 'figure' }, [
    node('dt', { textContent: label }),
    node('dd', {}, [
      node('b', { textContent: `${value} ${unit}` }),
      span('where', `截至${year}年${Number(month)}月`),
      span('where', `来源：${source}`),
    ]),
  ]);
}
