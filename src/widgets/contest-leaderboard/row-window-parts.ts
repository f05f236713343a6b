import type { BoardColumn } from './cells.ts';

/** The elements of a window that its template has once. */
export interface WindowParts {
  readonly scroller: HTMLElement;
  readonly head: HTMLElement;
  /** As high as all rows, or as high as a browser lets it be. */
  readonly space: HTMLElement;
  /** Room before the rows that are drawn. */
  readonly before: HTMLElement;
  readonly layer: HTMLElement;
  readonly probe: HTMLElement;
  /** The line that says which rows are seen. */
  readonly shown: HTMLElement;
}

export function partsOf(scroller: HTMLElement): WindowParts {
  const find = (name: string) =>
    scroller.parentElement!.querySelector<HTMLElement>(`.row-${name}`)!;
  return {
    scroller,
    head: find('head'),
    space: find('space'),
    before: find('before'),
    layer: find('layer'),
    probe: find('probe'),
    shown: find('shown'),
  };
}

/** Sets a property of an element's own style where it is another: setting it is work even if not. */
export function setProperty({ style }: HTMLElement, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

/** Whether elements made for some columns do for others: a host may make them anew at each render. */
export function sameColumns(a: readonly BoardColumn[], b: readonly BoardColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, kind, numeric }, at) => {
      const other = b[at]!;
      return id === other.id && kind === other.kind && numeric === other.numeric;
    })
  );
}
