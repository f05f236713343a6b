import manifest from '../custom-elements.json' with { type: 'json' };
import { purposeOf } from './words.ts';

interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Declaration {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: (Entry & { fieldName?: string })[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
}

/** Pages without a component (the foundations) have no declaration. */
function declarationOf(tag: string | undefined): Declaration | undefined {
  if (!tag) return undefined;
  const declarations = manifest.modules.flatMap(module => module.declarations as Declaration[]);
  return declarations.find(({ tagName }) => tagName === tag);
}

/** A control that offers what the attribute takes. */
function control(type = '') {
  const words = [...type.matchAll(/'([^']+)'/g)].map(match => match[1]);
  if (words.length > 0) return { control: { type: 'inline-radio' }, options: words };
  if (type.startsWith('boolean')) return { control: { type: 'boolean' } };
  if (type.startsWith('number')) return { control: { type: 'number' } };
  return { control: { type: 'text' } };
}

function row(entry: Entry, category: string, name = entry.name) {
  return {
    name,
    description: entry.description,
    table: {
      category,
      type: entry.type && { summary: entry.type.text },
      defaultValue: entry.default ? { summary: entry.default } : undefined,
    },
  };
}

/** Rows of an element's table: attributes with controls, then slots, events, parts and properties. */
export function argTypesOf(tag: string | undefined) {
  const element = declarationOf(tag);
  if (!element) return {};
  const still = (entries: Entry[] | undefined, category: string) =>
    (entries ?? []).map(entry => [
      `${category}: ${entry.name || 'default'}`,
      { ...row(entry, category, entry.name || '(default)'), control: false },
    ]);
  return Object.fromEntries([
    ...(element.attributes ?? []).map(attribute => [
      attribute.fieldName ?? attribute.name,
      { ...row(attribute, 'attributes'), ...control(attribute.type?.text) },
    ]),
    ...still(element.slots, 'slots'),
    ...still(element.events, 'events'),
    ...still(element.cssParts, 'parts'),
    ...still(element.cssProperties, 'custom properties'),
  ]);
}

/** What an element is for in Chinese, then its doc block as the code has it. */
export function descriptionOf(tag: string | undefined): string {
  const element = declarationOf(tag);
  return [purposeOf(tag ?? ''), element?.summary, element?.description]
    .filter(Boolean)
    .join('\n\n');
}
