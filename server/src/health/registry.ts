// Figures for Prometheus, written by hand: two instruments and the text format are all we need, and
// a library would bring a global registry and a dozen families nobody looks at.

type Labels = Readonly<Record<string, string>>;

/** One line of the text format. */
interface Sample {
  /** What follows the family's name: `_bucket`, `_sum`, `_count`. */
  suffix?: string;
  labels?: Labels;
  value: number;
}

/** All samples of one name. */
export interface Family {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  samples: readonly Sample[];
}

/** Media type of the text format. */
export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Writes families in the Prometheus text format, version 0.0.4. */
export function expose(families: readonly Family[]): string {
  return families
    .map(({ name, help, type, samples }) => {
      const lines = samples.map(
        ({ suffix = '', labels = {}, value }) => `${name}${suffix}${labelText(labels)} ${value}`,
      );
      return [`# HELP ${name} ${escapeHelp(help)}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
    })
    .map(text => `${text}\n`)
    .join('');
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function escapeLabel(text: string): string {
  return escapeHelp(text).replaceAll('"', '\\"');
}

/** Counts by labels. The caller sees to it that label values are few. */
export class Counter {
  readonly #counts = new Map<string, { labels: Labels; value: number }>();

  add(labels: Labels): void {
    const key = labelText(labels);
    const known = this.#counts.get(key);
    if (known) known.value += 1;
    else this.#counts.set(key, { labels, value: 1 });
  }

  samples(): Sample[] {
    return [...this.#counts.values()].map(({ labels, value }) => ({ labels, value }));
  }
}

interface Distribution {
  labels: Labels;
  /** How many values fell at or below each bound, above the one before; beyond the last: the rest. */
  counts: number[];
  sum: number;
}

/** How values spread over fixed bounds, by labels. */
export class Histogram {
  readonly #bounds: readonly number[];
  readonly #distributions = new Map<string, Distribution>();

  /** @param bounds Upper bounds, ascending; infinity is added. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
  }

  observe(labels: Labels, value: number): void {
    const key = labelText(labels);
    let known = this.#distributions.get(key);
    if (!known) {
      known = { labels, counts: new Array<number>(this.#bounds.length + 1).fill(0), sum: 0 };
      this.#distributions.set(key, known);
    }
    let at = 0;
    while (at < this.#bounds.length && value > (this.#bounds[at] as number)) at += 1;
    known.counts[at] = (known.counts[at] as number) + 1;
    known.sum += value;
  }

  samples(): Sample[] {
    return [...this.#distributions.values()].flatMap(({ labels, counts, sum }) => {
      let below = 0;
      const buckets = counts.map((count, at) => {
        below += count;
        const le = String(this.#bounds[at] ?? '+Inf');
        return { suffix: '_bucket', labels: { ...labels, le }, value: below };
      });
      return [
        ...buckets,
        { suffix: '_sum', labels, value: sum },
        { suffix: '_count', labels, value: below },
      ];
    });
  }
}
