/**
 * A tree set out in rows, the generations side by side, after Reingold and Tilford in the linear form
 * of Buchheim, Jünger and Leipert (2002): parents in the middle of their children, equal branches
 * drawn alike, nothing overlaps.
 */

/** What is set out; children in the order they are drawn. */
export interface Branch<T> {
  readonly value: T;
  readonly children: readonly Branch<T>[];
}

/** Where one of them stands. */
export interface Placed<T> {
  readonly value: T;
  /** Generations below the first, from 0. */
  readonly depth: number;
  /** The middle, in rows from the first at 0; brothers are one apart, cousins at least `apart`. */
  readonly row: number;
  readonly parent: Placed<T> | undefined;
}

export interface Tidy<T> {
  /** Parents before their children. */
  readonly nodes: readonly Placed<T>[];
  /** Rows from the first to the last, both counted. */
  readonly rows: number;
  /** Generations. */
  readonly depths: number;
}

/** Rows between neighbours who are no brothers. */
const COUSINS = 1.25;

class Node<T> {
  readonly children: Node<T>[];
  prelim = 0;
  shift = 0;
  change = 0;
  mod = 0;
  thread: Node<T> | undefined;
  ancestor: Node<T> = this;
  readonly branch: Branch<T>;
  readonly parent: Node<T> | undefined;
  readonly at: number;

  constructor(branch: Branch<T>, parent?: Node<T>, at = 0) {
    this.branch = branch;
    this.parent = parent;
    this.at = at;
    this.children = branch.children.map((child, index) => new Node(child, this, index));
  }

  get first(): Node<T> | undefined {
    return this.children[0] ?? this.thread;
  }

  get last(): Node<T> | undefined {
    return this.children[this.children.length - 1] ?? this.thread;
  }

  get before(): Node<T> | undefined {
    return this.parent?.children[this.at - 1];
  }
}

/** Sets out a tree. The branches must hold no cycle. */
export function tidyTree<T>(root: Branch<T>): Tidy<T> {
  const top = new Node(root);
  firstWalk(top);
  const nodes: Placed<T>[] = [];
  let depths = 0;
  let least = Infinity;
  let most = -Infinity;
  const place = (node: Node<T>, sum: number, depth: number, parent?: Placed<T>): void => {
    const placed = { value: node.branch.value, depth, row: node.prelim + sum, parent };
    nodes.push(placed);
    depths = Math.max(depths, depth + 1);
    least = Math.min(least, placed.row);
    most = Math.max(most, placed.row);
    for (const child of node.children) place(child, sum + node.mod, depth + 1, placed);
  };
  place(top, 0, 0);
  for (const node of nodes) (node as { row: number }).row -= least;
  return { nodes, rows: most - least + 1, depths };
}

function firstWalk<T>(node: Node<T>): void {
  let ancestor = node.children[0];
  for (const child of node.children) {
    firstWalk(child);
    ancestor = apportion(child, ancestor!);
  }
  executeShifts(node);
  const { before } = node;
  const [first, last] = [node.children[0], node.children[node.children.length - 1]];
  const middle = first && last ? (first.prelim + last.prelim) / 2 : 0;
  if (!before) node.prelim = middle;
  else {
    node.prelim = before.prelim + 1;
    if (first) node.mod = node.prelim - middle;
  }
}

/** Moves a branch away from those before it, contour against contour. */
function apportion<T>(node: Node<T>, ancestor: Node<T>): Node<T> {
  const { before } = node;
  if (!before) return ancestor;
  let inner: Node<T> | undefined = node;
  let outer: Node<T> = node;
  let across: Node<T> | undefined = before;
  let far: Node<T> = node.parent!.children[0]!;
  let [inSum, outSum, acrossSum, farSum] = [inner.mod, outer.mod, across.mod, far.mod];
  let [right, left]: (Node<T> | undefined)[] = [across.last, inner.first];
  while (right && left) {
    across = right;
    inner = left;
    far = far.first!;
    outer = outer.last!;
    outer.ancestor = node;
    const gap = across.parent === inner.parent ? 1 : COUSINS;
    const shift = across.prelim + acrossSum - inner.prelim - inSum + gap;
    if (shift > 0) {
      moveSubtree(ofBrothers(across, node, ancestor), node, shift);
      inSum += shift;
      outSum += shift;
    }
    acrossSum += across.mod;
    inSum += inner.mod;
    farSum += far.mod;
    outSum += outer.mod;
    right = across.last;
    left = inner.first;
  }
  if (right && !outer.last) {
    outer.thread = right;
    outer.mod += acrossSum - outSum;
  }
  if (left && !far.first) {
    far.thread = left;
    far.mod += inSum - farSum;
    return node;
  }
  return ancestor;
}

function ofBrothers<T>(across: Node<T>, node: Node<T>, ancestor: Node<T>): Node<T> {
  return across.ancestor.parent === node.parent ? across.ancestor : ancestor;
}

function moveSubtree<T>(from: Node<T>, to: Node<T>, shift: number): void {
  const between = shift / (to.at - from.at);
  to.change -= between;
  to.shift += shift;
  from.change += between;
  to.prelim += shift;
  to.mod += shift;
}

function executeShifts<T>(node: Node<T>): void {
  let shift = 0;
  let change = 0;
  for (const child of [...node.children].reverse()) {
    child.prelim += shift;
    child.mod += shift;
    change += child.change;
    shift += child.shift + change;
  }
}
