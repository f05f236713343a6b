import { contrastRatio, type Rgb } from '../../../../src/tokens/contrast.ts';
import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { shown } from '../words.ts';

/** WCAG 2.2, 1.4.3. */
const LEAST = 4.5;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** Words on the accent can be read, in browsers that cannot derive their colour as well. */
export const accent: DocumentRule = {
  of: ['site'],
  *judge(document) {
    const theme = isRecord(document.value) ? document.value['theme'] : undefined;
    if (!isRecord(theme)) return;
    for (const name of ['--union-accent', '--union-on-accent']) {
      const colour = theme[name];
      if (typeof colour !== 'string' || COLOUR.test(colour.trim())) continue;
      yield at(document, `/theme/${name}`, notAColour(colour.trim()));
    }
    const fill = rgbOf(theme['--union-accent']);
    if (!fill) return;
    const words = rgbOf(theme['--union-on-accent']);
    const ratio = contrastRatio(fill, words ?? WHITE);
    if (ratio >= LEAST) return;
    const better = contrastRatio(fill, BLACK) > contrastRatio(fill, WHITE) ? '#000000' : '#ffffff';
    const figure = ratio.toFixed(1);
    if (words) {
      yield at(document, '/theme/--union-on-accent', {
        code: 'accent-contrast',
        message: bilingual(`对比只有 ${figure}:1。`, `The contrast is ${figure}:1 only.`),
        mend: bilingual(
          `写成 ${better}，或把主题色加深。`,
          `Write ${better}, or deepen the accent.`,
        ),
        propose: better,
      });
    } else if (theme['--union-on-accent'] === undefined) {
      yield at(document, '/theme/--union-accent', {
        code: 'accent-pale',
        message: bilingual(
          `白字在主题色上的对比只有 ${figure}:1。`,
          `White on the accent has ${figure}:1 only.`,
        ),
        mend: bilingual(
          `加一行 "--union-on-accent": "${better}"；配色工作台会给出全部几行（见 docs/theming.md）。`,
          `Add "--union-on-accent": "${better}"; the theme playground gives all lines (docs/theming.md).`,
        ),
      });
    }
  },
};

/** Hexadecimal colours with 3, 4, 6 or 8 digits, functions such as oklch(), and names. */
const COLOUR = /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z-]+\(.+\)|[a-z]+)$/i;

function notAColour(text: string): Omit<Finding, 'document' | 'pointer'> {
  const mended = `#${text.replace(/^#/, '')}`;
  const propose = COLOUR.test(mended) ? mended : undefined;
  return {
    code: 'wrong-form',
    message: bilingual(`“${shown(text)}”不是颜色。`, `"${shown(text)}" is no colour.`),
    mend: bilingual(
      `写成 ${propose ?? '#c8102e'} 这样。`,
      `Write it like ${propose ?? '#c8102e'}.`,
    ),
    ...(propose !== undefined && { propose }),
  };
}

/** Hexadecimal colours and rgb(); undefined for others, of which nothing is said. */
function rgbOf(value: unknown): Rgb | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  const hex = /^#(?:([\da-f]{3})|([\da-f]{6}))$/.exec(text);
  if (hex) {
    const digits = hex[2] ?? [...hex[1]!].map(digit => digit + digit).join('');
    const [red, green, blue] = [0, 2, 4].map(from => parseInt(digits.slice(from, from + 2), 16));
    return [red!, green!, blue!];
  }
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined;
}
