/** Small documents of contests for the tests of this folder. All persons are 示例. */

export const row = (id: unknown, more: object = {}) => ({
  id,
  name: `示例${String(id)}`,
  ...more,
});

export const pageOf = (rows: unknown[], more: object = {}) => ({
  rev: 1,
  asOf: '2026-05-10T18:21:00+08:00',
  rows,
  ...more,
});

export const deltaOf = (from: unknown, rev: unknown, items: unknown[] = [], more: object = {}) => ({
  from,
  rev,
  items,
  ...more,
});

export const linksTo = (hrefs: Record<string, string>) => ({
  links: Object.entries(hrefs).map(([rel, href]) => ({ rel, href })),
});
