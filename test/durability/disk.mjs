// What a disk holds while a program writes, and what it may hold when the power is cut. A file's bytes
// last once the file was flushed, a name once its folder was; whatever was asked for since may be there,
// in part, in any order, down to single sectors.
import { dirname } from 'node:path';

/** Bytes that grow in place. */
class Bytes {
  #buffer = Buffer.alloc(1 << 16);
  length = 0;

  write(data, offset) {
    this.resize(Math.max(this.length, offset + data.length));
    data.copy(this.#buffer, offset);
  }

  /** New bytes are zeros. */
  resize(length) {
    if (length > this.#buffer.length) {
      const larger = Buffer.alloc(Math.max(length, this.#buffer.length * 2));
      this.#buffer.copy(larger, 0, 0, this.length);
      this.#buffer = larger;
    }
    if (length < this.length) this.#buffer.fill(0, length, this.length);
    this.length = length;
  }

  copy() {
    const copy = new Bytes();
    copy.write(this.#buffer.subarray(0, this.length), 0);
    return copy;
  }

  view() {
    return this.#buffer.subarray(0, this.length);
  }
}

/** A disk, one step of a trace after another. */
export class Disk {
  /** Name → file, as programs see it; and as it is after a power cut. */
  #names = new Map();
  #lasting = new Map();
  /** Changes of names that no flush of their folder has made last. */
  #changes = [];

  /** Takes a step. @throws on a step about a file that never was. */
  take(step) {
    const { path } = step;
    if (step.do === 'open') {
      if (!this.#names.has(path)) this.#name(path, { flushed: new Bytes(), pending: [] });
      if (step.empties) this.#names.get(path).pending.push({ size: 0 });
    } else if (step.do === 'write') this.#file(path).pending.push(step);
    else if (step.do === 'size') this.#file(path).pending.push({ size: step.size });
    else if (step.do === 'unlink') this.#name(path, undefined);
    else if (step.do === 'link') this.#name(path, this.#file(step.from));
    else if (step.do === 'rename') {
      this.#name(path, this.#file(step.from));
      this.#name(step.from, undefined);
    } else if (step.do === 'flush') this.#flush(path);
  }

  /** Everything as programs see it: what a cut leaves that loses nothing. */
  now() {
    return imageOf(this.#names, ({ flushed, pending }) => pending.reduce(apply, flushed.copy()));
  }

  /** What is left by a cut of a kind that is in CUTS; `random`: numbers in [0, 1). */
  cut(kind, random) {
    if (kind === 'all') return this.now();
    if (kind === 'none') return imageOf(this.#lasting, ({ flushed }) => flushed);
    // Names come in their order: a journal has written them up to some point.
    const upTo = Math.floor(random() * (this.#changes.length + 1));
    const names = new Map(this.#lasting);
    for (const change of this.#changes.slice(0, upTo)) setName(names, change);
    const share = random();
    return imageOf(names, file => CUTS[kind](file, random, share));
  }

  #file(path) {
    const file = this.#names.get(path);
    if (!file) throw new Error(`the disk model has no file ${path}`);
    return file;
  }

  #name(path, file) {
    const change = { path, file };
    setName(this.#names, change);
    this.#changes.push(change);
  }

  #flush(path) {
    const file = this.#names.get(path);
    if (file) {
      file.pending.reduce(apply, file.flushed);
      file.pending = [];
      return;
    }
    // A folder: the names in it last from now on.
    for (const change of this.#changes)
      if (dirname(change.path) === path) setName(this.#lasting, change);
    this.#changes = this.#changes.filter(change => dirname(change.path) !== path);
  }
}

function setName(names, { path, file }) {
  if (file) names.set(path, file);
  else names.delete(path);
}

/** Name → bytes. */
function imageOf(names, content) {
  return new Map([...names].map(([path, file]) => [path, content(file).view()]));
}

function apply(bytes, { data, offset, size }) {
  if (data) bytes.write(data, offset);
  else bytes.resize(size);
  return bytes;
}

/** What a cut does to a file, beside losing nothing and all. `share` of what is not flushed stays. */
export const CUTS = {
  /** Writes came in their order up to some point, in the midst of one. */
  order: ({ flushed, pending }, random) => {
    const upTo = Math.floor(random() * (pending.length + 1));
    const bytes = pending.slice(0, upTo).reduce(apply, flushed.copy());
    const torn = pending[upTo];
    if (!torn?.data) return bytes;
    const length = Math.floor((random() * torn.data.length) / 512) * 512;
    return apply(bytes, { data: torn.data.subarray(0, length), offset: torn.offset });
  },
  /** Whole writes are missing. */
  writes: ({ flushed, pending }, random, share) =>
    pending.filter(() => random() < share).reduce(apply, flushed.copy()),
  'pages of 4 KiB': (file, random, share) => sectors(file, 4096, random, share),
  'sectors of 512 B': (file, random, share) => sectors(file, 512, random, share),
};

/** Each sector of each write by itself; the file's length may have gone ahead of its bytes. */
function sectors({ flushed, pending }, size, random, share) {
  const bytes = flushed.copy();
  const isLengthAhead = random() < 0.5;
  for (const change of pending) {
    if (!change.data) {
      if (random() < share) apply(bytes, change);
      continue;
    }
    const end = change.offset + change.data.length;
    if (isLengthAhead && end > bytes.length) bytes.resize(end);
    for (let from = change.offset; from < end;) {
      const to = Math.min(end, (Math.floor(from / size) + 1) * size);
      const data = change.data.subarray(from - change.offset, to - change.offset);
      if (random() < share) bytes.write(data, from);
      from = to;
    }
  }
  return bytes;
}
