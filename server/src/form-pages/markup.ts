import { html as plainHtml, Markup, type Piece } from '../desk/markup.ts';

export { Markup, type Piece };

const compacted = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/**
 * HTML from a template as `desk/markup.ts` makes it, without the line breaks by which the template is
 * readable: these pages are counted in bytes. What is put in stays as it is.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let dense = compacted.get(strings);
  if (!dense) {
    dense = strings.map(compact) as unknown as TemplateStringsArray;
    compacted.set(strings, dense);
  }
  return plainHtml(dense, ...pieces);
}

/** Line breaks with their indents: a space between words and attributes, nothing beside a tag. */
function compact(text: string): string {
  return text
    .replace(/\s*\n\s*/g, (_whole, at: number, all: string) => {
      const before = all[at - 1] ?? '>';
      const rest = all.slice(at).trimStart();
      return before === '>' || rest === '' || /^(?:<|\/?>)/.test(rest) ? '' : ' ';
    })
    .replace(/ \/>/g, '/>');
}
