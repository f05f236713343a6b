import { nothing } from 'lit';
import { html, Markup } from '../form-pages/markup.ts';

/** As much of a template of Lit as is needed here. */
export interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * A template of a widget as plain HTML: so a page without scripts says the same in the same words. What
 * a person could press is left out, and so are properties, which HTML cannot say. All that is put in is
 * escaped.
 * @throws Error for a directive, which needs a browser
 */
export function plainTemplate(value: unknown): Markup {
  if (value === nothing || value === undefined || value === null || value === '') return html``;
  if (value instanceof Markup) return value;
  if (Array.isArray(value)) return html`${value.map(plainTemplate)}`;
  if (isTemplate(value)) return drawn(value);
  if (typeof value === 'string' || typeof value === 'number') return html`${value}`;
  throw new Error(`this cannot be drawn without a browser: ${typeof value}`);
}

/** ` class=`, ` @click=`, ` .value="`: a value that stands for an attribute's whole value. */
const ATTRIBUTE = /(\s+)([@.?]?)([\w-]+)=(["']?)$/;

function drawn({ strings, values }: Template): Markup {
  let text = '';
  let next = strings[0] ?? '';
  values.forEach((value, at) => {
    const after = strings[at + 1] ?? '';
    const [whole, , kind, name = '', quote] = ATTRIBUTE.exec(next) ?? [];
    const isAlone = whole !== undefined && (quote === '' || after.startsWith(quote as string));
    if (!isAlone) {
      text += next + plainTemplate(value).text;
      next = after;
      return;
    }
    text += next.slice(0, -whole.length) + attribute(kind as string, name, value);
    next = quote === '' ? after : after.slice(1);
  });
  return new Markup(compact(text + next));
}

function attribute(kind: string, name: string, value: unknown): string {
  if (kind === '@' || kind === '.' || value === nothing || value === undefined || value === null)
    return '';
  if (kind === '?') return value ? ` ${name}` : '';
  return html` ${name}="${String(value)}"`.text;
}

/** Spaces by which a template is readable. */
function compact(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/>\n</g, '><')
    .replace(/\n(?=\/?>)/g, '')
    .replace(/\n/g, ' ');
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}
