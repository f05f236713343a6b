/** The browser's accessibility tree as text: what a screen reader is given, a line a node. */
import type { CDPSession, Protocol } from 'puppeteer-core';

type AXNode = Protocol.Accessibility.AXNode;

/** A node as far as it is heard. */
export interface Heard {
  role: string;
  name: string;
  /** Value, state and description, in words. */
  states: readonly string[];
  inner: readonly Heard[];
}

/** Nodes that are nothing by themselves; what is in them stands in their place. */
const THROUGH =
  /^(?:none|generic|presentation|InlineTextBox|LineBreak|LabelText|Section|Pre|MenuListPopup)$/;
/** Their words are their name, and are not said again. */
const NAMED_BY_CONTENT =
  /^(?:button|link|heading|option|tab|checkbox|radio|switch|menuitem|cell|gridcell|columnheader|rowheader|row|term|DisclosureTriangle)$/;

/** What the browser tells of the element with an id, and of all in it. */
export async function treeOf(cdp: CDPSession, id: string): Promise<Heard[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await cdp.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `#${id}`,
  });
  const { node } = await cdp.send('DOM.describeNode', { nodeId });
  const all = new Map(nodes.map(one => [one.nodeId, one]));
  const top = nodes.find(one => one.backendDOMNodeId === node.backendNodeId);
  if (!top) throw new Error(`#${id} is not in the accessibility tree`);
  return heardOf(top, all);
}

function heardOf(node: AXNode, all: ReadonlyMap<string, AXNode>): Heard[] {
  const inner = (node.childIds ?? []).flatMap(id => {
    const child = all.get(id);
    return child ? heardOf(child, all) : [];
  });
  const role = String(node.role?.value ?? '');
  const name = tidy(node.name?.value);
  const states = statesOf(node);
  const isSaid = states.length > 0 || (role === 'generic' && name);
  if (node.ignored || (THROUGH.test(role) && !isSaid)) return inner;
  // A mark of a list that is not drawn.
  if (role === 'ListMarker' && !name) return [];
  if (role === 'StaticText') return name ? [{ role: 'text', name, states: [], inner: [] }] : [];
  const isRepeat = (one: Heard): boolean =>
    NAMED_BY_CONTENT.test(role) && one.role === 'text' && name.includes(one.name);
  return [{ role, name, states, inner: inner.filter(one => !isRepeat(one)) }];
}

const tidy = (value: unknown): string =>
  String(value ?? '')
    .replace(/[\s\u200b\u00ad]+/g, ' ')
    .trim();

/** What of a node's properties is heard; `tristate` and the like as the browser words them. */
function statesOf({ properties = [], value, description }: AXNode): string[] {
  const told = new Map(
    properties.map(({ name, value }) => [name as string, value.value as unknown]),
  );
  const flags = [
    'disabled',
    'required',
    'readonly',
    'busy',
    'modal',
    'multiselectable',
    'selected',
  ];
  const words = [
    ...['level', 'checked', 'pressed', 'expanded', 'hasPopup', 'invalid', 'autocomplete', 'live']
      .filter(name => told.has(name) && isHeard(name, told.get(name)))
      .map(name => `${name} ${String(told.get(name))}`),
    ...flags.filter(name => told.get(name) === true),
  ];
  const own = tidy(value?.value);
  const about = tidy(description?.value);
  return [own && `= ${own}`, ...words, about && `— ${about}`].filter(Boolean);
}

const isHeard = (name: string, value: unknown): boolean =>
  name === 'expanded' || !/^(?:false|off|none|)$/.test(String(value));

/** Of many alike (rows, tiles, options) the first are written out, and the others counted. */
const MOST_ALIKE = 6;

/** As text, two spaces a level. */
export function textOf(tree: readonly Heard[], depth = 0): string {
  const lines: string[] = [];
  const seen = new Map<string, number>();
  for (const { role, name, states, inner } of tree) {
    const count = (seen.get(role) ?? 0) + 1;
    seen.set(role, count);
    if (count > MOST_ALIKE) continue;
    const indent = '  '.repeat(depth);
    lines.push(
      indent + [role, name, ...states.map(state => `[${state}]`)].filter(Boolean).join(' '),
    );
    if (inner.length) lines.push(textOf(inner, depth + 1));
  }
  for (const [role, count] of seen)
    if (count > MOST_ALIKE) lines.push(`${'  '.repeat(depth)}… ${count - MOST_ALIKE} more ${role}`);
  return lines.join('\n');
}

/** Every node, in the order they are heard in. */
export const flat = (tree: readonly Heard[]): Heard[] =>
  tree.flatMap(one => [one, ...flat(one.inner)]);

/** All words in nodes. */
export const wordsOf = (tree: readonly Heard[]): string =>
  flat(tree)
    .map(({ name }) => name)
    .join(' ');
