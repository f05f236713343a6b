/** A table of bare values, as a file or a chart's other form has it. */
export interface PlainTable {
  readonly title: string;
  readonly head: readonly string[];
  /** As many cells as the head; what is not there is undefined. */
  readonly rows: Iterable<readonly PlainCell[]>;
}

export type PlainCell = string | number | undefined;
