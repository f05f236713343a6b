// VS Code custom data and JetBrains web-types, by the tools of their makers, put right where an
// editor would show them wrong.
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { brandInputs, elementsOf, plainTypes } from './faces.mjs';

/** Tags and attributes for HTML files in VS Code. */
export function htmlData(manifest) {
  const plain = plainTypes(manifest);
  const data = JSON.parse(getVsCodeHtmlCustomData(plain, { hideLogs: true }));
  const elements = new Map(elementsOf(plain).map(element => [element.tagName, element]));
  for (const tag of data.tags) {
    tag.description = { kind: 'markdown', value: tidy(tag.description) };
    const { attributes = [] } = elements.get(tag.name);
    const isBoolean = name => attributes.find(one => one.name === name)?.type.text === 'boolean';
    // A boolean is written without a value.
    for (const attribute of tag.attributes) if (isBoolean(attribute.name)) attribute.valueSet = 'v';
  }
  return JSON.stringify(data);
}

/** Custom properties and parts for CSS files in VS Code. */
export function cssData(manifest) {
  const data = JSON.parse(getVsCodeCssCustomData(manifest, { hideLogs: true }));
  data.properties = [...brandInputs(), ...data.properties];
  data.pseudoElements = byName(manifest, name => `::part(${name})`);
  return JSON.stringify(data);
}

/** The same for JetBrains' editors. */
export function webTypes(manifest, { name, version }) {
  const data = JSON.parse(getWebTypesData(plainTypes(manifest), { hideLogs: true }));
  Object.assign(data, { name, version });
  for (const element of data.contributions.html.elements) {
    element.description = tidy(element.description);
    if (!element['doc-url']) delete element['doc-url'];
  }
  const { css } = data.contributions;
  css.properties = [...brandInputs(), ...css.properties];
  css['pseudo-elements'] = byName(manifest, part => `part(${part})`);
  return JSON.stringify(data);
}

/** The tools' markdown without the rule over the first heading and the defaults that are none. */
const tidy = text =>
  text
    .replace(/\n---\n\s*/, '\n\n')
    .replaceAll(' _(default: undefined)_', '')
    .trim();

/** One entry a part's name: several elements have a part of the same name. */
function byName(manifest, write) {
  const parts = new Map();
  for (const { tagName, cssParts = [] } of elementsOf(manifest)) {
    for (const { name, description } of cssParts) {
      const lines = parts.get(name) ?? [];
      parts.set(name, [...lines, `${tagName}: ${description}`]);
    }
  }
  return [...parts].map(([name, lines]) => ({ name: write(name), description: lines.join('\n') }));
}
