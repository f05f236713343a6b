import { setCustomElementsManifest, type StoryContext } from '@storybook/web-components-vite';
import { getStorybookHelpers, setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import manifest from '../custom-elements.json' with { type: 'json' };
import { categoryOf, purposeOf } from './words.ts';

/**
 * The tables and controls of every element come from the manifest through the helpers. What they
 * give is right for a story that uses their `template`; ours show the markup a webmaster writes, so
 * four things are put right here:
 * - rows are named by attribute (`label-hidden`), the arguments of a story by property (`labelHidden`);
 * - slots get a text box that nothing reads: what stands in them is the story's to say;
 * - every event is called a `CustomEvent<…>`: ours are classes of their own;
 * - a union is always a drop-down: a few words are better seen at once, and a type that takes any
 *   other text too needs a text box.
 */

type Context = Pick<StoryContext, 'argTypes' | 'component' | 'initialArgs'>;

interface Entry {
  name: string;
  default?: string;
  type?: { text: string };
}

interface Declaration {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: (Entry & { fieldName?: string })[];
  events?: Entry[];
  cssProperties?: Entry[];
}

interface Row {
  name: string;
  description?: string;
  control?: false | { type: string } | string;
  options?: string[];
  table: { category: string; type?: { summary?: string }; defaultValue?: { summary?: string } } & {
    disable?: boolean;
  };
}

const AT_ONCE = 5;

const declarations = manifest.modules.flatMap(module => module.declarations as Declaration[]);
setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true });

/** Pages without a component (the foundations) have no declaration. */
function declarationOf(tag: string | undefined): Declaration | undefined {
  return tag ? declarations.find(({ tagName }) => tagName === tag) : undefined;
}

/** Rows of an element's table: attributes with controls, then slots, properties, parts, events. */
export function argTypesOf(tag: string | undefined): Record<string, Row> {
  const element = declarationOf(tag);
  if (!element?.tagName) return {};
  const rows = getStorybookHelpers(element.tagName).argTypes as Record<string, Row>;
  return Object.fromEntries(
    Object.entries(rows)
      // Their empty rows keep Storybook's own extraction away, which is not asked here.
      .filter(([, row]) => !row.table.disable)
      .map(([key, row]) => {
        const { category } = row.table;
        const right = MENDED[category]?.(row, element) ?? row;
        const table = { ...right.table, category: categoryOf(category) };
        return [propertyOf(key, category, element), { ...right, table }];
      }),
  );
}

const MENDED: Record<string, (row: Row, element: Declaration) => Row> = {
  attributes: given => {
    const { summary } = given.table.defaultValue ?? {};
    const row = summary ? given : { ...given, table: { ...given.table, defaultValue: undefined } };
    if (!row.options) return row;
    const words = [...(row.table.type?.summary ?? '').matchAll(/'([^']+)'/g)].map(
      match => match[1],
    );
    if (words.length < row.options.length) {
      return { ...row, options: undefined, control: { type: 'text' } };
    }
    return row.options.length > AT_ONCE ? row : { ...row, control: { type: 'inline-radio' } };
  },
  slots: row => ({ ...row, control: false }),
  'css properties': (row, { cssProperties = [] }) => {
    const summary = cssProperties.find(({ name }) => name === row.name)?.default;
    return { ...row, table: { ...row.table, defaultValue: { summary } } };
  },
  events: (row, { events = [] }) => {
    const summary = events.find(({ name }) => name === row.name)?.type?.text;
    return { ...row, table: { ...row.table, type: { summary } } };
  },
};

function propertyOf(key: string, category: string, { attributes = [] }: Declaration): string {
  if (category !== 'attributes') return key;
  return attributes.find(({ name }) => name === key)?.fieldName ?? key;
}

/**
 * Rows as a story uses them: its own arguments first, under a heading of theirs, and no control that
 * would do nothing (of an attribute the story does not set, or of a piece of markup).
 */
export function asUsed({ argTypes, component, initialArgs }: Context) {
  if (!declarationOf(component as string | undefined)) return argTypes;
  const attributes = categoryOf('attributes');
  const own = Object.keys(initialArgs).filter(key => !(key in argTypes));
  const rows = own.map(name => [name, { name, table: { category: categoryOf('story') } }] as const);
  return Object.fromEntries(
    [...rows, ...Object.entries(argTypes)].map(([key, row]) => {
      const idle = row.table?.category === attributes && !(key in initialArgs);
      return [key, idle || isMarkup(initialArgs[key]) ? { ...row, control: false } : row];
    }),
  );
}

const isMarkup = (value: unknown) =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** The style sheet that the controls of custom properties and parts ask for. */
export function styleOf(tag: string | undefined, args: Record<string, unknown>) {
  const element = declarationOf(tag);
  if (!element?.tagName) return '';
  const helpers = getStorybookHelpers(element.tagName);
  return helpers.styleTemplate({ ...helpers.args, ...args });
}

/** Names of the events an element fires. */
export function eventsOf(tag: string | undefined): string[] {
  return (declarationOf(tag)?.events ?? []).map(({ name }) => name);
}

/** What an element is for in Chinese, then its doc block as the code has it. */
export function descriptionOf(tag: string | undefined): string {
  const element = declarationOf(tag);
  return [purposeOf(tag ?? ''), element?.summary, element?.description]
    .filter(Boolean)
    .join('\n\n');
}
