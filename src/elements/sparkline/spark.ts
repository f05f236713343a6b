/** What is known of a series: its finite values in order; `first` to `max` only where there is one. */
export interface Spark {
  /** Path data of the line. */
  line: string;
  /** Path data of a dot for each value that has gaps on both sides. */
  dots: string;
  /** The last value's place. */
  end: { x: number; y: number } | undefined;
  first: number;
  last: number;
  min: number;
  max: number;
  /** How many values there are, gaps not counted. */
  count: number;
  gaps: number;
}

/**
 * The numbers of a list such as "3,5,8". A place with nothing in it, or with what is no finite
 * number, is a gap (NaN): it keeps its place in time. Full-width signs of a Chinese keyboard count.
 */
export function parseValues(text: string): number[] {
  if (!text.trim()) return [];
  return text.split(/[,，、]/).map(part => {
    const word = part.normalize('NFKC').trim();
    const value = word ? Number(word) : NaN;
    return Number.isFinite(value) ? value : NaN;
  });
}

/** Values that are to be in the drawing, whether the series has them or not. */
export interface Scale {
  min?: number | undefined;
  max?: number | undefined;
}

/**
 * The line of a series in a box of `width` × `height` with y down: equal steps from start to end,
 * the least value at the bottom, the greatest at the top, unless the scale is wider. Values all alike
 * run along the middle; a single place stands at the end. A gap (NaN) breaks the line.
 */
export function sparkOf(
  values: readonly number[],
  width: number,
  height: number,
  scale: Scale = {},
): Spark {
  const known = values.filter(value => !Number.isNaN(value));
  let [min, max] = [Infinity, -Infinity];
  for (const value of known) [min, max] = [Math.min(min, value), Math.max(max, value)];
  const low = Math.min(min, Number.isFinite(scale.min) ? scale.min! : min);
  const high = Math.max(max, Number.isFinite(scale.max) ? scale.max! : max);
  // Halved first: the span of two huge values would be infinite.
  const span = high / 2 - low / 2;
  const steps = values.length - 1;
  const at = (index: number) => ({
    x: round(steps > 0 ? (width * index) / steps : width),
    y: round(span > 0 ? height * (1 - (values[index]! / 2 - low / 2) / span) : height / 2),
  });
  let line = '';
  let dots = '';
  let end: Spark['end'];
  values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    end = at(index);
    const [before = NaN, after = NaN] = [values[index - 1], values[index + 1]];
    const place = `${end.x} ${end.y}`;
    if (!Number.isNaN(before)) line += `L${place}`;
    else if (!Number.isNaN(after)) line += `M${place}`;
    // A stroke of no length with round caps is a dot.
    else dots += `M${place}h0`;
  });
  const [first = NaN, last = NaN] = [known[0], known[known.length - 1]];
  return {
    line,
    dots,
    end,
    first,
    last,
    min,
    max,
    count: known.length,
    gaps: values.length - known.length,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
