/** The matrix as a table: a row a widget, a column a state. */
import type { Cell } from './cell.ts';
import { STATE_NAMES } from './states.ts';
import { SUBJECTS } from './subjects.ts';

/** `6·12`: looked at in six modes, twelve stops of the keyboard; `–`: cannot be. */
export function tableOf(cells: readonly Cell[]): string {
  const rows = SUBJECTS.filter(({ name }) => cells.some(({ subject }) => subject === name)).map(
    subject => [
      subject.name,
      ...STATE_NAMES.map(state => {
        if (subject.never?.[state]) return '–';
        const cell = cells.find(one => one.subject === subject.name && one.state === state);
        if (!cell) return '';
        const { wrong, modes, stops } = cell;
        return wrong.length ? `✖ ${wrong.length}` : `✔ ${modes}·${stops}`;
      }),
    ],
  );
  const all = [['', ...STATE_NAMES], ...rows];
  const widths = all[0]!.map((_, at) => Math.max(...all.map(row => row[at]!.length)));
  const lines = all.map(row =>
    row
      .map((text, at) => text.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
  const looks = cells.reduce((sum, { modes }) => sum + modes, 0);
  const stops = cells.reduce((sum, { stops }) => sum + stops, 0);
  const sum = `${cells.length} cells, ${looks} looks by axe, ${stops} stops of the keyboard`;
  return [...lines, '', `✔ modes·stops; ${sum}`].join('\n');
}
