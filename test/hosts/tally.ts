/** What came of the hostile pages, as the table a command ends with. */
import type { Verdict } from './judge.ts';

interface Row {
  pages: number;
  same: number;
  fallback: number;
  failed: number;
  unsteady: number;
  untried: number;
}

export class Tally {
  /** Pages, and widgets of the mounts, that passed or did not. */
  passed = 0;
  failed = 0;
  private readonly rows = new Map<string, Row>();
  private readonly bad: string[] = [];

  /** Counts a page of one kind; the mark that stands before its name. */
  page(kind: string, name: string, verdicts: readonly Verdict[], isUnsteady: boolean): string {
    const row = this.row(kind);
    const has = (what: Verdict['is']): boolean => verdicts.some(({ is }) => is === what);
    // Nothing was looked at.
    const isFailed = has('failed') || verdicts.length === 0;
    const isFallback = !isFailed && has('fallback');
    row.pages += 1;
    row[isFailed ? 'failed' : isFallback ? 'fallback' : 'same'] += 1;
    if (isUnsteady) row.unsteady += 1;
    this.count(`${kind}: ${name}`, isFailed);
    return isFailed ? '✖' : isFallback ? '○' : '✔';
  }

  /** Counts a page that could not be made here: it is named, and is neither passed nor failed. */
  untried(kind: string, name: string): void {
    this.row(kind).untried += 1;
    this.bad.push(`– ${kind}: ${name}: not tried`);
  }

  /** Counts a widget that was mounted and removed many times. */
  mounts(tag: string, isHeavy: boolean): void {
    const row = this.row('mounts');
    row.pages += 1;
    row[isHeavy ? 'failed' : 'same'] += 1;
    this.count(`mounts: ${tag}`, isHeavy);
  }

  /** Ends with `N passed, N failed`. */
  table(): string {
    const lines = [...this.rows].map(
      ([kind, { pages, same, fallback, failed, unsteady, untried }]) =>
        line(kind, pages, same, fallback, failed, unsteady, untried),
    );
    return [
      '',
      line('', 'pages', 'same', 'own words', 'failed', 'second look', 'not tried'),
      ...lines,
      ...this.bad,
      `${this.passed} passed, ${this.failed} failed`,
    ].join('\n');
  }

  private count(name: string, isFailed: boolean): void {
    if (isFailed) {
      this.failed += 1;
      this.bad.push(`✖ ${name}`);
    } else this.passed += 1;
  }

  private row(kind: string): Row {
    const none = { pages: 0, same: 0, fallback: 0, failed: 0, unsteady: 0, untried: 0 };
    const row = this.rows.get(kind) ?? none;
    this.rows.set(kind, row);
    return row;
  }
}

function line(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(10) + cells.map(cell => String(cell).padStart(13)).join('');
}
