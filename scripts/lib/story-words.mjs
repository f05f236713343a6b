// What is printed: a table, then each thing that is wrong, where, and what to do.
import { byModes, table } from './story-run.mjs';

/** @typedef {{lines: string[], failed: number}} Words */

/** @returns {Words} */
export function axeLines({ violations, unsure, runs }) {
  const titles = groups([...violations, ...unsure]);
  const rows = [...titles].map(([title, items]) => [
    title,
    items.filter(item => violations.includes(item)).length,
    items.filter(item => unsure.includes(item)).length,
  ]);
  const lines = rows.length > 0 ? [table(['stories', 'violations', 'contrast unsure'], rows)] : [];
  for (const item of byModes(violations, ({ story, rule, at }) => `${story} ${rule} ${at}`)) {
    lines.push('', `✖ ${item.story} (${item.modes.join(', ')}): ${item.rule}, ${item.impact}`);
    lines.push(`  ${item.at}`, `  ${item.help}. ${item.todo}`);
  }
  const reasons = [...groups(unsure, 'reason')].map(
    ([why, { length }]) => `${why || 'other'} ${length}`,
  );
  lines.push('', `${runs} runs of axe: ${violations.length} violations`);
  lines.push(
    `${unsure.length} times axe could not measure the contrast${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
  );
  return { lines, failed: violations.length };
}

const WRONG = ['unnamed', 'invisible', 'hidden', 'order', 'trap', 'small'];

/** @returns {Words} */
export function keysLines(walks) {
  const rows = [...groups(walks)].map(([title, of]) => [
    title,
    of.reduce((sum, { stops }) => sum + stops, 0),
    of.reduce((sum, { targets }) => sum + targets, 0),
    ...WRONG.map(
      what => of.flatMap(({ wrong }) => wrong).filter(item => item.what === what).length,
    ),
  ]);
  const wrong = walks.flatMap(({ story, mode, wrong: items }) =>
    items.map(item => ({ story, mode, ...item })),
  );
  const lines = [table(['stories', 'stops', 'targets', ...WRONG], rows)];
  const told = byModes(wrong, ({ story, what, at, text }) => `${story} ${what} ${at} ${text}`);
  for (const { story, modes, what, at, text } of told) {
    lines.push('', `✖ ${story} (${modes.join(', ')}): ${what}`, `  ${at}`, `  ${text}`);
  }
  for (const { story, mode, unsteady } of walks) {
    for (const { what, at } of unsteady)
      lines.push('', `unsteady: ${story} (${mode}): ${what}`, `  ${at}`);
  }
  return { lines, failed: wrong.length };
}

/** @returns {Words} */
export function reflowLines({ lost, runs }) {
  const rows = [...groups(lost)].map(([title, items]) => [
    title,
    items.filter(({ kind }) => kind === 'sideways').length,
    items.filter(({ kind }) => kind === 'cut').length,
  ]);
  const lines = rows.length > 0 ? [table(['stories', 'sideways', 'cut off'], rows)] : [];
  for (const item of byModes(
    lost,
    ({ story, kind, at, words }) => `${story} ${kind} ${at} ${words}`,
  )) {
    lines.push('', `✖ ${item.story} (${item.modes.join(', ')}): ${item.kind}`);
    lines.push(`  ${item.at}`, `  ${item.words}`);
  }
  lines.push('', `${runs} looks at 320 px, at 200 % and with wider text: ${lost.length} lost`);
  return { lines, failed: lost.length };
}

/** @returns {Words} */
export function faultLines(faults) {
  const told = byModes(faults, ({ story, text }) => `${story} ${text}`);
  const lines = told.flatMap(({ story, modes, text }) => [
    '',
    `✖ ${story} (${modes.join(', ')}): ${text}`,
  ]);
  lines.push('', `${told.length} errors, failed requests or requests to another host`);
  return { lines, failed: told.length };
}

/** @returns {Words} */
export function letterLines(strange) {
  const told = byModes(strange, ({ story, at, text }) => `${story} ${at} ${text}`);
  const lines = told.flatMap(({ story, modes, at, text }) => [
    '',
    `✖ ${story} (${modes.join(', ')}): a face of the system: ${text}`,
    `  ${at}`,
  ]);
  return { lines, failed: told.length };
}

/** @returns {Words} */
export function pictureLines(pictures, gone, accepted) {
  const count = state => pictures.filter(picture => picture.state === state).length;
  const rows = [...groups(pictures)]
    .map(([title, of]) => [
      title,
      ...['same', 'different', 'new', 'unsteady'].map(
        state => of.filter(p => p.state === state).length,
      ),
    ])
    .filter(([, , different, fresh, unsteady]) => different + fresh + unsteady > 0);
  const lines =
    rows.length > 0 ? [table(['stories', 'same', 'different', 'new', 'unsteady'], rows)] : [];
  const told = (state, words) => {
    const items = byModes(
      pictures.filter(picture => picture.state === state),
      ({ story }) => story,
    );
    lines.push(...items.map(({ story, modes }) => `${words} ${story} (${modes.join(', ')})`));
  };
  told('different', '✖ looks different:');
  told('new', '✖ has no accepted picture:');
  told('restless', '✖ never looks the same twice:');
  told('unsteady', '! was the same only at the second look, in a page of its own:');
  lines.push(...gone.map(id => `✖ accepted pictures of a story that is no more: ${id}`));
  const changed = accepted ? 0 : count('different') + count('new') + gone.length;
  const failed = changed + count('restless');
  if (changed > 0) {
    lines.push(
      '',
      'Look at the report. If all is as it should be: npm run test:visual -- --update',
    );
  }
  lines.push(`${pictures.length} pictures: ${count('same') + count('unsteady')} same`);
  return { lines, failed };
}

function groups(items, key = 'title') {
  const map = new Map();
  for (const item of items) map.set(item[key], [...(map.get(item[key]) ?? []), item]);
  return map;
}
