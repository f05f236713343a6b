/**
 * The few names of Node that the writing of documents uses, where there is no Node: loaded before the
 * rest, in a worker of its own, where no page's script can see them.
 */

/** Bytes as the documents use them. */
class Bytes extends Uint8Array<ArrayBuffer> {
  static override from(given: never): Bytes {
    const value = given as string | Uint8Array<ArrayBuffer>;
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    return new Bytes(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  static byteLength(text: string): number {
    return new TextEncoder().encode(text).length;
  }

  static concat(pieces: readonly Uint8Array[]): Bytes {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const whole = new Bytes(new ArrayBuffer(length));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  static compare(a: Uint8Array, b: Uint8Array): number {
    const shorter = Math.min(a.length, b.length);
    for (let at = 0; at < shorter; at += 1) {
      if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1;
    }
    return Math.sign(a.length - b.length);
  }

  override toString(): string {
    return new TextDecoder().decode(this);
  }
}

const scope = globalThis as Record<string, unknown>;
scope['Buffer'] ??= Bytes;
scope['setImmediate'] ??= (act: () => void) => setTimeout(act, 0);
