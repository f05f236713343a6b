import type { ValidationError } from './generated/validators/validate.js';

/** What may go when it is at fault, and what may not. Pointers (RFC 6901); `*` is any one step. */
export interface Mending {
  /** Members and items that can be left out: `/theme/*`. The longest that fits a fault is cut. */
  cuts: readonly string[];
  /** Parts without which the document is of no use: neither they nor what holds them is cut. */
  vital: readonly string[];
}

/**
 * Cuts the parts at fault out of `value`, in place. False when a fault lies where nothing may be
 * cut; `value` is then not to be used.
 */
export function mend(
  value: unknown,
  faults: readonly ValidationError[],
  { cuts, vital }: Mending,
): boolean {
  const templates = cuts.map(stepsOf);
  const doomed = new Set<string>();
  for (const fault of faults) {
    if (isEcho(fault)) continue;
    const steps = stepsOf(pointerOf(fault));
    const length = Math.max(0, ...templates.filter(t => fits(t, steps)).map(t => t.length));
    const cut = pointerFrom(steps.slice(0, length));
    if (!length || vital.some(part => within(part, cut))) return false;
    doomed.add(cut);
  }
  cutAll(value, doomed);
  return true;
}

/** Where a fault is: of a missing or misnamed member, its own pointer rather than its parent's. */
export function pointerOf({ instancePath, keyword, params }: ValidationError): string {
  if (keyword === 'required') return `${instancePath}/${escape(String(params.missingProperty))}`;
  if (keyword === 'propertyNames') return `${instancePath}/${escape(String(params.propertyName))}`;
  return instancePath;
}

/** A fault that only repeats another: of a name's own schema, or of the `if` around a `then`. */
export function isEcho({ keyword, propertyName }: ValidationError): boolean {
  return propertyName !== undefined || keyword === 'if';
}

/** The value a pointer names; undefined when there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of stepsOf(pointer)) at = isParent(at) ? at[step] : undefined;
  return at;
}

const HOLE = Symbol('cut');

function cutAll(value: unknown, pointers: Iterable<string>): void {
  const holed = new Set<unknown[]>();
  for (const pointer of pointers) {
    const steps = stepsOf(pointer);
    const last = steps.pop() ?? '';
    const parent = valueAt(value, pointerFrom(steps));
    if (Array.isArray(parent)) {
      // The indices of the other items must hold until all are marked.
      parent[Number(last)] = HOLE;
      holed.add(parent);
    } else if (isParent(parent)) {
      delete parent[last];
    }
  }
  for (const items of holed) {
    let kept = 0;
    for (const item of items) if (item !== HOLE) items[kept++] = item;
    items.length = kept;
  }
}

function isParent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fits(template: readonly string[], steps: readonly string[]): boolean {
  return (
    template.length <= steps.length &&
    template.every((step, at) => step === '*' || step === steps[at])
  );
}

function within(pointer: string, part: string): boolean {
  return pointer === part || pointer.startsWith(`${part}/`);
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function pointerFrom(steps: readonly string[]): string {
  return steps.map(step => `/${escape(step)}`).join('');
}

function escape(step: string): string {
  return step.replace(/~/g, '~0').replace(/\//g, '~1');
}
