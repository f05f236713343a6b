import { h } from './dom.js';
import { zh } from './zh.js';
import { listed, said, t } from './words.js';

/** @typedef {import('./words.js').Bilingual} Bilingual */
/** @typedef {{ id: string, text: Bilingual }} Word */
/** @typedef {{ kinds: Word[], facilities: Word[], statuses: Word[] }} Words */
/** @typedef {{ pointer: string, before?: string, after?: string,
 *   words?: { before?: Bilingual, after?: Bilingual } }} MemberChange */
/** @typedef {{ key: string, name: string, what: 'added' | 'changed' | 'removed',
 *   members?: MemberChange[] }} RowChange */
/** @typedef {{ counts: Record<string, number>, rows: RowChange[] }} Difference */

/** A part with more entries than this is folded at first, unless something goes. */
const LONG = 20;

/**
 * What publishing would change: what goes first, then what changes, then what is new.
 *
 * @param {Difference} difference
 * @param {Words} words
 */
export function differencePart({ counts, rows }, words) {
  const { added = 0, changed = 0, removed = 0, unchanged = 0, retained = 0, moved = 0 } = counts;
  const nothing = added + changed + removed === 0;
  const also = [
    moved > 0 && t('movedAlso', { n: moved }),
    retained > 0 && t('retainedAlso', { n: retained }),
    unchanged > 0 && !nothing && t('unchangedAlso', { n: unchanged }),
  ].filter(text => text !== false);
  return h(
    'section',
    { class: 'difference' },
    h('h2', {}, t('differenceTitle')),
    nothing && h('p', {}, t('noDifference')),
    part('removed', removed, rows, words),
    part('changed', changed - moved, rows, words),
    part('added', added, rows, words),
    also.map(text => h('p', { class: 'hint' }, text)),
  );
}

/**
 * @param {'added' | 'changed' | 'removed'} what
 * @param {number} count
 * @param {readonly RowChange[]} rows
 * @param {Words} words
 */
function part(what, count, rows, words) {
  if (count === 0) return false;
  const mine = rows.filter(row => row.what === what);
  return h(
    'details',
    { class: what, open: what === 'removed' || count <= LONG },
    h('summary', {}, h('strong', {}, t(`${what}Title`, { n: count }))),
    what === 'changed'
      ? h(
          'ul',
          { class: 'changes' },
          mine.map(row => changedRow(row, words)),
        )
      : h(
          'ul',
          { class: 'names' },
          mine.map(({ name }) => h('li', {}, name)),
        ),
    count > mine.length && h('p', { class: 'hint' }, t('moreRows', { n: count - mine.length })),
  );
}

/**
 * @param {RowChange} row
 * @param {Words} words
 */
function changedRow({ name, members = [] }, words) {
  return h('li', {}, h('h3', {}, name), memberList(members, words));
}

/**
 * Members that change, each with what was there and what will be.
 *
 * @param {readonly MemberChange[]} members
 * @param {Words} words
 */
export function memberList(members, words) {
  return h(
    'dl',
    { class: 'members' },
    members.map(({ pointer, before, after, words: plain }) =>
      h(
        'div',
        {},
        h('dt', {}, memberName(pointer)),
        h(
          'dd',
          {},
          h(
            'del',
            {},
            unseen(t('before')),
            plain?.before ? said(plain.before) : shown(pointer, before, words),
          ),
          h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
          h(
            'ins',
            {},
            unseen(t('after')),
            plain?.after ? said(plain.after) : shown(pointer, after, words),
          ),
        ),
      ),
    ),
  );
}

/** @param {string} text */
function unseen(text) {
  return h('span', { class: 'unseen' }, `${text}${t('colon')}`);
}

/**
 * The name of a member in the reader's words; one that has none is called as documents do.
 * @param {string} pointer
 */
export function memberName(pointer) {
  const key = `member.${pointer}`;
  if (key in zh) return t(/** @type {keyof typeof zh} */ (key));
  return pointer.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? pointer;
}

/**
 * @param {string} pointer
 * @param {string | undefined} value
 * @param {Words} words
 */
function shown(pointer, value, words) {
  if (value === undefined) return t('none');
  const vocabulary = {
    '/properties/kinds': words.kinds,
    '/properties/facilities': words.facilities,
    '/properties/status': words.statuses,
  }[pointer];
  return vocabulary ? listed(value.split('、').map(id => wordOf(vocabulary, id))) : value;
}

/**
 * A word of the documents as people read it; one that is not known stays as written.
 *
 * @param {readonly Word[]} vocabulary
 * @param {string} id
 */
export function wordOf(vocabulary, id) {
  const word = vocabulary.find(known => known.id === id);
  return word ? said(word.text) : id;
}
