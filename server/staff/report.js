import { h } from './dom.js';
import { button } from './parts.js';
import { language, said, t } from './words.js';

/** @typedef {import('./words.js').Bilingual} Bilingual */

/**
 * @typedef {object} Line
 * @property {'error' | 'warning' | 'note'} severity
 * @property {string} code
 * @property {string} [sheet]
 * @property {string} [cell]
 * @property {string} [column]
 * @property {string} [station]
 * @property {string} [value]
 * @property {Bilingual} message
 * @property {Bilingual} [fix]
 */

/** Places shown of one finding before the person asks for the rest. */
const SHOWN = 8;

const SEVERITIES = /** @type {const} */ ([
  ['error', 'errors', 'severityError'],
  ['warning', 'warnings', 'severityWarning'],
  ['note', 'notes', 'severityNote'],
]);

/**
 * What was found in a list, by severity; the same sentence once, with its places.
 * @param {{ lines: readonly Line[] }} report
 */
export function reportPart({ lines }) {
  return h(
    'section',
    { class: 'report' },
    h('h2', {}, t('reportTitle')),
    lines.length === 0 && h('p', {}, t('reportClean')),
    SEVERITIES.map(([severity, counted, meaning]) => {
      const mine = lines.filter(line => line.severity === severity);
      if (mine.length === 0) return false;
      return h(
        'details',
        // Errors are to be read; the rest is there to be looked up.
        { class: severity, open: severity === 'error' },
        h(
          'summary',
          {},
          h('strong', {}, t(counted, { n: mine.length })),
          h('span', { class: 'hint' }, t(meaning)),
        ),
        h('ul', { class: 'findings' }, grouped(mine).map(finding)),
      );
    }),
  );
}

/**
 * Lines that say the same of the same column, in the order they first come.
 * @param {readonly Line[]} lines
 */
function grouped(lines) {
  /** @type {Map<string, Line[]>} */
  const groups = new Map();
  for (const line of lines) {
    const key = [line.code, line.column, line.message[language()]].join('\n');
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** @param {Line[]} lines */
function finding(lines) {
  const [first] = lines;
  if (!first) return false;
  const places = h('ul', { class: 'places' }, lines.slice(0, SHOWN).map(place));
  const rest = lines.slice(SHOWN);
  const more = button(
    t('morePlaces', { n: rest.length }),
    () => {
      const items = rest.map(place);
      places.append(...items);
      more.remove();
      items[0]?.setAttribute('tabindex', '-1');
      items[0]?.focus();
    },
    'quiet',
  );
  return h(
    'li',
    {},
    h('p', {}, said(first.message)),
    first.fix && h('p', { class: 'hint' }, t('fix', { text: said(first.fix) })),
    places,
    rest.length > 0 && more,
  );
}

/** @param {Line} line */
function place({ sheet, cell, column, station, value }) {
  if (sheet === undefined) return h('li', {}, t('wholeFile'));
  return h(
    'li',
    {},
    h('code', {}, cell ? `${sheet}!${cell}` : sheet),
    column && h('span', {}, column),
    station && h('span', {}, station),
    value && value !== station && h('q', {}, value),
  );
}
