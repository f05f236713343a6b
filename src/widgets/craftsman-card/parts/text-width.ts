/** How wide a text is, about, in ems: letters count half of a Chinese character. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e80' ? 1 : 0.5;
  return width;
}
