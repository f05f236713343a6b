// What is made of results.json: the data that the builder reads, and the tables of docs/editors.md.
import { markdownTable } from './table.mjs';

/** src/embed/editor-survival.ts */
export function survivalModule(results) {
  const rows = Object.entries(results).map(([id, { version, carriers }]) => {
    const cells = Object.entries(carriers).map(
      ([name, { withLoader, alone }]) =>
        `      ${name}: { withLoader: '${withLoader}', alone: '${alone}' },`,
    );
    const key = /^\w+$/.test(id) ? id : `'${id}'`;
    return `  ${key}: {\n    version: '${version}',\n    carriers: {\n${cells.join('\n')}\n    },\n  },`;
  });
  return (
    '/** Written by `npm run test:editors -- --accept` from test/editors/results.json: what was seen. */\n' +
    `export const SURVIVAL = {\n${rows.join('\n')}\n} as const;\n`
  );
}

const MARK = name => new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);

/** docs/editors.md with the tables of these results. */
export function documentWith(text, results) {
  return ['survival-zh', 'survival-en'].reduce(
    (made, name, at) =>
      made.replace(
        MARK(name),
        (_, before, after) => `${before}\n\n${markdownTable(results, at)}\n\n${after}`,
      ),
    text,
  );
}
