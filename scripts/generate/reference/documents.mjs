/** The documents of the page: each with its members, the objects in it, and an example. */
import { nameOf } from '../schemas.mjs';
import { bothOf, code, escape, heading, jsonText, words } from './html.mjs';
import { memberTable, typeOf } from './members.mjs';

/** Longer examples are folded. */
const LINES_SHOWN = 32;

/** The Chinese name a description starts with: `人物 v1/people/…：…` → 人物. */
export function chineseNameOf({ description }) {
  return /^[^\s：（<。]+/.exec(bothOf(description).zh)?.[0] ?? '';
}

/**
 * A document's section.
 * @param page `{schemas, anchors, examples}`; examples is document → `[{file, text}]`
 */
export function documentSection(page, file) {
  const schema = page.schemas.get(file);
  const id = page.anchors.get(schema);
  const document = file.replace('.schema.json', '');
  const path = `schema/${file}`;
  return `<section class="document">
${heading(3, id, chineseNameOf(schema), schema.title)}
<p>${words(schema.description)}</p>
<p class="where"><a href="../${escape(path)}">${escape(path)}</a></p>
${memberTable(page, file, schema)}
${exampleOf(page.examples.get(document) ?? [])}
${definitions(page, file)}
</section>`;
}

/** The objects and words a file defines, each where links find it. */
export function definitions(page, file) {
  const { $defs = {} } = page.schemas.get(file);
  return Object.entries($defs)
    .map(([key, schema]) => {
      const id = page.anchors.get(schema);
      const table = schema.type === 'object' || schema.allOf ? memberTable(page, file, schema) : '';
      const type = table ? '' : `<p class="type">${typeOf(page, file, schema)}</p>`;
      return `<h4 id="${id}">${code(nameOf({ key, schema }))}</h4>
<p>${words(schema.description)}</p>
${type}${table}`;
    })
    .join('\n');
}

function exampleOf(examples) {
  const best = examples.find(({ file }) => file === 'whole.json') ?? examples[0];
  if (!best) return '';
  const isLong = best.text.split('\n').length > LINES_SHOWN;
  const others = examples
    .filter(one => one !== best)
    .map(({ file, path }) => `<a href="../${escape(path)}">${escape(file)}</a>`);
  const more = others.length
    ? `<p class="where">其他样例 <span lang="en">Other examples</span>: ${others.join('、')}</p>`
    : '';
  return `<details${isLong ? '' : ' open'}><summary>样例 <span lang="en">Example</span> ${code(best.file)}</summary><pre tabindex="0">${jsonText(best.text)}</pre></details>
${more}`;
}
