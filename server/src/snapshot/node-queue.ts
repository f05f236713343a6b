/** A node of a tree that waits to be looked into. */
export interface QueuedNode {
  value: number;
  node: number;
  level: number;
}

/** Gives back the node of least value first: a binary heap. */
export class NodeQueue {
  readonly #heap: QueuedNode[] = [];

  push(value: number, node: number, level: number): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      const above = heap[parent] as QueuedNode;
      if (above.value <= value) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = { value, node, level };
  }

  pop(): QueuedNode | undefined {
    const heap = this.#heap;
    const least = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || !last) return least;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right && right.value < (heap[child] as QueuedNode).value) child += 1;
      const below = heap[child] as QueuedNode;
      if (below.value >= last.value) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return least;
  }
}
