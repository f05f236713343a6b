import { contrastRatio, luminance, rgbOf, type Rgb } from '../../../src/tokens/contrast.ts';

/** What is to be known of an accent colour. */
export interface Accent {
  /** The design tokens to write into the site document. */
  theme: Record<string, string>;
  /** Contrast with white paper, 1 to 21 (WCAG 2.2), to one decimal. */
  contrast: number;
  /** True where it does not stand out from white: a button has no visible edge (below 3:1). */
  pale: boolean;
}

const WHITE: Rgb = [255, 255, 255];

/** Relative luminance up to which the accent can be text on white, as the style sheets hold it. */
const DEEP = 0.14;
/** Above this black words are easier to read on the accent than white ones. */
const DARK_WORDS = 0.18;

/** Reads a colour as people write it: `#0B6E4F`, `0b6e4f`, `#c8f`; undefined when it is none. */
export function readColour(text: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.normalize('NFKC').trim())?.[1];
  if (digits === undefined) return undefined;
  const six = digits.length === 6 ? digits : digits.replace(/./g, digit => digit + digit);
  return `#${six.toLowerCase()}`;
}

/**
 * Tokens of an accent (#rrggbb). Browsers that cannot derive one colour from another need two more
 * beside a light accent: the words on it, and a darkened form of it for text on white
 * (docs/theming.md).
 */
export function accentOf(colour: string): Accent {
  const rgb = rgbOf(colour);
  const light = luminance(rgb);
  const contrast = contrastRatio(rgb, WHITE);
  const theme: Record<string, string> = { '--union-accent': colour };
  if (light > DEEP) {
    theme['--union-on-accent'] = light > DARK_WORDS ? '#000000' : '#ffffff';
    theme['--union-accent-ink'] = darkened(rgb, DEEP / light);
  }
  return { theme, contrast: Math.floor(contrast * 10) / 10, pale: contrast < 3 };
}

/** The colour with its light scaled by `factor`, hue kept (linear sRGB), as #rrggbb. */
function darkened(rgb: Rgb, factor: number): string {
  const part = (value: number): string => {
    const encoded = value / 255;
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    const scaled = linear * factor;
    const back = scaled <= 0.0031308 ? scaled * 12.92 : 1.055 * scaled ** (1 / 2.4) - 0.055;
    // Downwards: rounding shall not make it lighter than it may be.
    return Math.floor(back * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(part).join('')}`;
}
