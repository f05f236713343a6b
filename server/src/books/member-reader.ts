import type { Faults } from '../config-values.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads the members of one object of a configuration. What is at fault is told with its place; a
 * member nobody asked for is a slip of the pen, and told as well.
 */
export class MemberReader {
  readonly #members: Members;
  readonly #place: string;
  readonly #faults: Faults;
  readonly #asked = new Set<string>();

  constructor(value: unknown, place: string, faults: Faults) {
    this.#place = place;
    this.#faults = faults;
    this.#members = isMembers(value) ? value : {};
    if (!isMembers(value)) this.#say('应为对象 { … }。', 'must be an object { … }.');
  }

  /** Says what is wrong with a member. */
  fault(name: string, zh: string, en: string): undefined {
    const place = this.#place === '' ? name : `${this.#place}.${name}`;
    this.#faults.push([`${place} ${zh}`, `${place} ${en}`]);
  }

  /** A text that is not empty. */
  text(name: string): string | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    return this.fault(name, '应为文字。', 'must be a text.');
  }

  needed(name: string): string | undefined {
    if (this.#members[name] !== undefined) return this.text(name);
    this.#asked.add(name);
    return this.fault(name, '没有写。', 'is missing.');
  }

  /** A number within limits, the usual one where none is given. */
  number(name: string, usual: number, [least, most]: readonly [number, number]): number {
    const value = this.#take(name);
    if (value === undefined) return usual;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    this.fault(name, `应为 ${least}–${most} 的数。`, `must be a number from ${least} to ${most}.`);
    return usual;
  }

  flag(name: string): boolean {
    const value = this.#take(name);
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    this.fault(name, '应为 true 或 false。', 'must be true or false.');
    return false;
  }

  list(name: string, most: number): unknown[] | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.length <= most) return value as unknown[];
    return this.fault(
      name,
      `应为至多 ${most} 项的列表 [ … ]。`,
      `must be a list [ … ] of ${most} at most.`,
    );
  }

  texts(name: string, most: number): string[] | undefined {
    const list = this.list(name, most);
    if (list?.every(one => typeof one === 'string' && one !== '') ?? true) return list as string[];
    return this.fault(name, '应为文字的列表。', 'must be a list of texts.');
  }

  /** Texts by name. */
  table(name: string): Record<string, string> {
    const value = this.#take(name);
    if (value === undefined) return {};
    const pairs = isMembers(value) ? Object.entries(value) : undefined;
    if (pairs?.every(([, text]) => typeof text === 'string')) {
      return Object.fromEntries(pairs) as Record<string, string>;
    }
    this.fault(name, '应为 { "名": "值" }。', 'must be { "name": "value" }.');
    return {};
  }

  /** Tells of members that nobody asked for. */
  end(): void {
    for (const name of Object.keys(this.#members)) {
      if (!this.#asked.has(name) && name !== '$comment') {
        this.fault(name, '不认得，是否拼错？', 'is not known; is it misspelt?');
      }
    }
  }

  #take(name: string): unknown {
    this.#asked.add(name);
    return Object.hasOwn(this.#members, name) ? this.#members[name] : undefined;
  }

  #say(zh: string, en: string): void {
    const place = this.#place || '文件 / the file';
    this.#faults.push([`${place} ${zh}`, `${place} ${en}`]);
  }
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
