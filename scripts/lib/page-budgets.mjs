// What a page may take until it is of use: requests, and bytes as they came over the wire.

/**
 * @param {Record<string, {requests: number, bytes: number}>} measured by page
 * @param {Record<string, {requests: number, bytes: number}>} budgets by page
 * @returns {string[]} what is above its budget, a page without one, a budget without a page
 */
export function budgetBreaches(measured, budgets) {
  const above = Object.entries(measured).flatMap(([page, found]) => {
    const budget = budgets[page];
    if (!budget) return [`${page}: has no budget`];
    return ['requests', 'bytes']
      .filter(what => !(found[what] <= budget[what]))
      .map(what => `${page}: ${found[what]} ${what}, the budget is ${budget[what]}`);
  });
  const gone = Object.keys(budgets).filter(page => !(page in measured));
  return [...above, ...gone.map(page => `${page}: has a budget and was not measured`)];
}

/** A machine with other work lets things end in another order: a little room. */
const SPARE_REQUESTS = 2;
const SPARE = 1.05;

/** A budget for what was measured; bytes in round hundreds. */
export function budgetOf({ requests, bytes }) {
  return {
    requests: requests + SPARE_REQUESTS,
    bytes: Math.ceil((bytes * SPARE) / 100) * 100,
  };
}

/**
 * The least of several looks at a page, requests and bytes each for itself. What a page needs is in every
 * look; on a busy machine, things that it does not wait for come in before it is ready as well.
 *
 * @param {Record<string, {requests: number, bytes: number}>[]} looks by page; a look may leave pages out
 */
export function leastOf(looks) {
  const least = {};
  for (const [page, { requests, bytes }] of looks.flatMap(look => Object.entries(look))) {
    const before = least[page] ?? { requests: Infinity, bytes: Infinity };
    least[page] = {
      requests: Math.min(requests, before.requests),
      bytes: Math.min(bytes, before.bytes),
    };
  }
  return least;
}

/** The budgets as a table of Markdown, in the order of the pages. */
export function budgetTable(budgets) {
  const rows = Object.entries(budgets).map(
    ([page, { requests, bytes }]) => `| ${page} | ${requests} | ${(bytes / 1000).toFixed(1)} |`,
  );
  return ['| page | requests, at most | kB, at most |', '| --- | --: | --: |', ...rows].join('\n');
}

export const TABLE_BEGIN = '<!-- demo: node scripts/demo-budgets.mjs --write -->';
export const TABLE_END = '<!-- /demo -->';

/** A text with another table between its marks. @throws where it has none */
export function withBudgetTable(text, budgets) {
  const [begin, end] = [text.indexOf(TABLE_BEGIN), text.indexOf(TABLE_END)];
  if (begin < 0 || end < begin) throw new Error(`there is no ${TABLE_BEGIN} … ${TABLE_END}`);
  const before = text.slice(0, begin + TABLE_BEGIN.length);
  return `${before}\n\n${budgetTable(budgets)}\n\n${text.slice(end)}`;
}
