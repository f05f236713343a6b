import { a11ySnapshot } from '@web/test-runner-commands';

/** A node of the browser's accessibility tree, as far as a form has need of it. */
interface Node {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly value?: string | number;
  readonly level?: number;
  readonly checked?: boolean | 'mixed';
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly invalid?: string;
  readonly focused?: boolean;
  readonly children?: readonly Node[];
}

const TEXT = 'text ';

/** Only Chromium's driver tells its accessibility tree. */
export const TELLS = /Chrome\//.test(navigator.userAgent);

/**
 * What a screen reader is given of an element, a line a node: role, name, state, and after a dash
 * what describes it. Words that some control has for its name or description are not said again.
 */
export async function heard(selector: string): Promise<string[]> {
  const all = lines((await a11ySnapshot({ selector })) as unknown as Node);
  const said = all.filter(line => !isText(line)).join('\n');
  return all.filter(line => !isText(line) || !said.includes(line.trim().slice(TEXT.length)));
}

const isText = (line: string): boolean => line.trimStart().startsWith(TEXT);

function lines(node: Node): string[] {
  const inner = (node.children ?? []).flatMap(lines);
  return [lineOf(node), ...inner.map(line => `  ${line}`)];
}

function lineOf(node: Node): string {
  const { role, name = '', description, value = '', level = '', checked, invalid } = node;
  if (role === 'StaticText') return TEXT + name.trim();
  const states = (['expanded', 'disabled', 'focused'] as const).filter(state => node[state]);
  const parts = [
    `${role}${level}`,
    name.trim(),
    value !== '' && `= ${value}`,
    checked !== undefined && (checked ? '[x]' : '[ ]'),
    invalid && invalid !== 'false' && '[invalid]',
    ...states.map(state => `[${state}]`),
    description && `— ${description.trim()}`,
  ];
  return parts.filter(Boolean).join(' ');
}
