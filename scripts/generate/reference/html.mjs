/** Small pieces of the reference page: text that is safe to write out, and words in two languages. */

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = text => String(text).replace(/[&<>"]/g, sign => ENTITIES[sign]);

export const code = text => `<code>${escape(text)}</code>`;

/** A link within the page; the id is escaped by its maker. */
export const link = (id, inner) => `<a href="#${id}">${inner}</a>`;

/** Descriptions say it in Chinese, then after a space in English. */
export function bothOf(description = '') {
  const [, zh = description, en = ''] =
    /^(.*?。) (?=[A-Za-z“("[])(.*)$/s.exec(description.trim()) ?? [];
  return { zh, en };
}

const english = en => (en ? `<span class="en" lang="en">${escape(en)}</span>` : '');

/** Both languages: Chinese, and English under it. */
export function words(description) {
  const { zh, en } = bothOf(description);
  return `${escape(zh)}${english(en)}`;
}

export const heading = (level, id, zh, en) =>
  `<h${level} id="${id}">${escape(zh)} <span lang="en">${escape(en)}</span></h${level}>`;

/** What stands beside the name of something that must be there. */
const MUST = ' <span class="must">必有 <span lang="en">required</span></span>';

/** A row of a table of members or parameters; `type` and `meaning` are written out as they are. */
export const row = (name, required, type, meaning) =>
  `<tr><th scope="row">${code(name)}${required ? MUST : ''}</th><td>${type}</td><td>${meaning}</td></tr>`;

/** A table of such rows, or nothing; its first column is headed in both languages. */
export function table(zh, en, rows) {
  if (!rows.length) return '';
  const heads = [
    [zh, en],
    ['类型', 'Type'],
    ['含义', 'Meaning'],
  ].map(([first, second]) => `<th scope="col">${first} <span lang="en">${second}</span></th>`);
  return `<table class="members"><thead><tr>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

/** JSON as it stands in a file, the names of members marked. */
export function jsonText(text) {
  return escape(text.trim()).replace(
    /^(\s*(?:[[{] ?)*)(&quot;(?:[^&]|&(?!quot;))*&quot;)(?=:)/gm,
    '$1<b>$2</b>',
  );
}
