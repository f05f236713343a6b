/**
 * Lightness of an sRGB colour in OKLab, 0 (black) to 1 (white): the `l` of oklch() in CSS Color 4.
 *
 * @param {readonly number[]} rgb red, green, blue, 0 to 255
 */
export function oklabLightness(rgb) {
  const [r, g, b] = rgb.map(part => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
}
