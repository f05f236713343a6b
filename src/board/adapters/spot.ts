/** Reading of documents that may hold anything: each value with the place it stands at. */

import { withoutPersonal } from './personal.ts';
import type { Faults } from './foreign.ts';

const CHINESE = ['zh-CN', 'zh-Hans', 'zh-Hans-CN', 'zh'];

/**
 * A value and where it is. What is absent or null reads as absent; what is of another type too, and
 * is a fault. Members are own ones only, so that names such as `__proto__` mean nothing.
 */
export class Spot {
  readonly value: unknown;
  readonly pointer: string;
  readonly faults: Faults;

  constructor(value: unknown, pointer: string, faults: Faults) {
    this.value = value;
    this.pointer = pointer;
    this.faults = faults;
  }

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  get isRecord(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  /** A member of an object, or an item of an array. */
  get(name: string | number): Spot {
    const { value, pointer, faults } = this;
    const own =
      typeof value === 'object' &&
      value !== null &&
      Object.prototype.hasOwnProperty.call(value, name);
    const found: unknown = own ? (value as Record<string | number, unknown>)[name] : undefined;
    const part = String(name).replace(/~/g, '~0').replace(/\//g, '~1');
    return new Spot(found, `${pointer}/${part}`, faults);
  }

  /** The first of several members that is there, else the first. */
  first(...names: readonly string[]): Spot {
    const spots = names.map(name => this.get(name));
    return spots.find(spot => !spot.isAbsent) ?? spots[0]!;
  }

  /** Items of an array. */
  items(): Spot[] {
    if (this.isList) return (this.value as unknown[]).map((_, index) => this.get(index));
    if (!this.isAbsent) this.fault();
    return [];
  }

  /** Items that are objects; each of the others is a fault. */
  records(): Spot[] {
    return this.items().filter(item => item.isRecord || item.fault());
  }

  /** Members of an object, by name. */
  members(): [string, Spot][] {
    if (this.isRecord) {
      return Object.keys(this.value as object).map(name => [name, this.get(name)]);
    }
    if (!this.isAbsent) this.fault();
    return [];
  }

  /** A text, trimmed and without numbers of persons; one in several languages in Chinese. */
  text(): string | undefined {
    const written = this.isRecord ? this.#chinese() : this.value;
    if (typeof written === 'string') {
      const trimmed = written.trim();
      const bare = withoutPersonal(trimmed);
      if (bare !== trimmed) this.faults.add('text-personal', this.pointer);
      return bare === '' ? undefined : bare;
    }
    if (!this.isAbsent) this.fault();
    return undefined;
  }

  #chinese(): unknown {
    const texts = this.get('texts').isRecord ? this.get('texts') : this;
    const language = this.get('fallback_lang').value;
    const wanted = [...CHINESE, 'fallback', ...(typeof language === 'string' ? [language] : [])];
    const found = wanted.flatMap(name => [texts.get(name), this.get(name)]);
    return [...found, ...texts.members().map(([, spot]) => spot)]
      .map(spot => spot.value)
      .find(value => typeof value === 'string' && value.trim() !== '');
  }

  /** An id: a text as it is, or a whole number; of those beyond 2^53 digits are lost already. */
  id(): string | undefined {
    const { value } = this;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    if (typeof value === 'string') return value.trim() || undefined;
    if (!this.isAbsent) this.fault();
    return undefined;
  }

  number(): number | undefined {
    const { value } = this;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (!this.isAbsent) this.fault();
    return undefined;
  }

  /** A whole number from 0. */
  count(): number | undefined {
    const value = this.number();
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) return value;
    this.fault();
    return undefined;
  }

  /** Whether it is true; some systems write 1. */
  get isTrue(): boolean {
    return this.value === true || this.value === 1;
  }

  /** Says that the value cannot be read; false, to be used in conditions. */
  fault(): false {
    const { value } = this;
    const shown = typeof value === 'object' ? undefined : withoutPersonal(String(value));
    this.faults.add('unreadable', this.pointer, shown?.slice(0, 40));
    return false;
  }
}
