/** JSON pointers (RFC 6901). */

export type Step = string | number;

export function pointerFrom(steps: readonly Step[]): string {
  return steps.map(step => `/${escape(String(step))}`).join('');
}

export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The value a pointer names; undefined when there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (at, step) => (isParent(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    value,
  );
}

/** Calls `visit` for every value that is no object and no list; its steps hold during the call only. */
export function eachLeaf(
  value: unknown,
  visit: (leaf: unknown, steps: readonly Step[]) => void,
): void {
  const steps: Step[] = [];
  const walk = (at: unknown): void => {
    if (Array.isArray(at)) {
      at.forEach((item, index) => {
        steps.push(index);
        walk(item);
        steps.pop();
      });
    } else if (isParent(at)) {
      for (const [name, member] of Object.entries(at)) {
        steps.push(name);
        walk(member);
        steps.pop();
      }
    } else visit(at, steps);
  };
  walk(value);
}

export function isParent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isParent(value) && !Array.isArray(value);
}

function escape(step: string): string {
  return step.replace(/~/g, '~0').replace(/\//g, '~1');
}
