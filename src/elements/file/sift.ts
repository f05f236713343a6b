import { accepts } from './types.ts';

/** What a file must be like. */
export interface Rules {
  /** As in the attribute of the native input. */
  readonly accept: string;
  /** How many files in all. */
  readonly max: number;
  /** Bytes of each. */
  readonly maxBytes: number;
}

export type Reason = 'type' | 'size' | 'empty' | 'twice' | 'count' | 'folder';

export interface Refusal {
  readonly file: File;
  readonly why: Reason;
}

export interface Sifted {
  readonly kept: File[];
  readonly refused: Refusal[];
}

/**
 * Which of the files just chosen join those that are held. The first reason that holds is given; a
 * file that is refused takes no room.
 *
 * @param folders files that are known to stand for a folder
 */
export function sift(
  chosen: readonly File[],
  held: readonly File[],
  rules: Rules,
  folders: readonly File[] = [],
): Sifted {
  const kept: File[] = [];
  const refused: Refusal[] = [];
  for (const file of chosen) {
    const why = folders.includes(file) ? 'folder' : reasonOf(file, [...held, ...kept], rules);
    if (why) refused.push({ file, why });
    else kept.push(file);
  }
  return { kept, refused };
}

function reasonOf(
  file: File,
  held: readonly File[],
  { accept, max, maxBytes }: Rules,
): Reason | undefined {
  if (!accepts(accept, file)) return 'type';
  if (file.size === 0) return 'empty';
  if (file.size > maxBytes) return 'size';
  if (held.some(other => isSame(file, other))) return 'twice';
  return held.length >= max ? 'count' : undefined;
}

/** The same file chosen again is another object. */
function isSame(file: File, other: File): boolean {
  return (
    file.name === other.name &&
    file.size === other.size &&
    file.lastModified === other.lastModified &&
    file.type === other.type
  );
}
