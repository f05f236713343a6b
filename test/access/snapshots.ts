/** What was heard of each widget in each state and accepted, as text beside the code. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'snapshots');

export interface Kept {
  /** What differs from what was accepted; empty where nothing does. `update`: it is accepted instead. */
  compare(name: string, text: string): string[];
  /** Files that nobody asked for. */
  unused(): string[];
  /** Removes them. */
  forget(): void;
  /** How many were written. */
  written: number;
}

export function openSnapshots({ update = false, folder = FOLDER } = {}): Kept {
  const asked = new Set<string>();
  mkdirSync(folder, { recursive: true });
  const unused = (): string[] => readdirSync(folder).filter(file => !asked.has(file));
  const kept: Kept = {
    written: 0,
    unused,
    forget: () => unused().forEach(file => rmSync(join(folder, file))),
    compare(name, text) {
      const file = `${name}.txt`;
      asked.add(file);
      const path = join(folder, file);
      const before = existsSync(path) ? readFileSync(path, 'utf8').replace(/\r\n/g, '\n') : '';
      const after = `${text}\n`;
      if (before === after) return [];
      if (!update)
        return before ? differences(before, after) : [`no snapshot ${file}: --update makes it`];
      writeFileSync(path, after);
      kept.written += 1;
      return [];
    },
  };
  return kept;
}

/** Most lines of a difference that are told. */
const MOST = 12;

/** Lines that are gone and lines that are new, by the longest common subsequence. */
export function differences(before: string, after: string): string[] {
  const [old, now] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  const common = old.map(() => new Uint16Array(now.length + 1));
  common.push(new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      common[i]![j] =
        old[i] === now[j]
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) [i, j] = [i + 1, j + 1];
    else if (j >= now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      lines.push(`- ${old[i++]!}`);
    else lines.push(`+ ${now[j++]!}`);
  }
  const shown = lines.slice(0, MOST);
  if (lines.length > MOST) shown.push(`… ${lines.length - MOST} lines more`);
  return shown.length ? [`heard otherwise than accepted:\n      ${shown.join('\n      ')}`] : [];
}
