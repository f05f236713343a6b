import { contrastRatio } from '../../src/tokens/contrast.ts';
import type { Rgb } from '../../src/tokens/contrast.ts';
import { DEFAULT_ACCENT } from './brand.ts';
import { ratioText } from './contrast-table.ts';
import { hexOf, paintedColour } from './read-colour.ts';

/** Whether two colours may be taken for one another. */
const alike = (one: Rgb, other: Rgb): boolean =>
  Math.hypot(...one.map((part, at) => part - other[at]!)) < 64;

/**
 * What a person who chooses an accent should know of it, in words.
 *
 * @param light an element that wears it in the light theme
 * @param dark another in the dark one
 */
export function remarksOn(accent: string, light: Element, dark: Element): string[] {
  const read = (name: string) => paintedColour(light, name);
  const fill = read('--union-action');
  const words = read('--union-on-action');
  const ink = hexOf(read('--union-action-ink'));
  const said = [
    `按钮上的字是${hexOf(words) === '#ffffff' ? '白' : '黑'}色，对比度 ${ratioText(contrastRatio(fill, words))}。`,
  ];
  if (contrastRatio(fill, read('--union-paper')) < 3) {
    said.push(
      '这种颜色很浅：在白底上按钮的边界不明显，上面的字看得清。不带字的标记（勾选、进度、选中线）会自动压暗。',
    );
  }
  if (ink !== accent) {
    const onDark = hexOf(paintedColour(dark, '--union-action-ink'));
    said.push(`写成文字时，白底上压暗到 ${ink}，深底上提亮到 ${onDark}。`);
  }
  if (accent !== DEFAULT_ACCENT && alike(read('--union-action-ink'), read('--union-danger'))) {
    said.push('它和“出错”的红色接近。出错的地方都有图标和文字，不会认错；大块的填充请少用。');
  }
  return said;
}
