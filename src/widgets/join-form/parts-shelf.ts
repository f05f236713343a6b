import type { FormField } from '../../form/index.ts';
import type { FieldPart, PartContext, PartModule } from './part.ts';

/** The parts of the field types that have one (see `isLazy`). */
const LOADERS: Readonly<Record<string, () => Promise<PartModule>>> = {
  photo: () => import('./parts/files.ts'),
  file: () => import('./parts/files.ts'),
  org: () => import('./parts/orgs.ts'),
  region: () => import('./parts/regions.ts'),
  code: () => import('./parts/code.ts'),
};

export type Shelved = FieldPart | 'loading' | 'failed';

/** The parts of a form's fields: one a field, for as long as the form is on the page. */
export class PartsShelf {
  private readonly shelf = new Map<string, Shelved>();
  private readonly contextOf: (field: FormField) => PartContext;
  private readonly arrived: (field: FormField) => void;
  /** Counts how often the shelf was cleared: what was asked for before that is not wanted. */
  private round = 0;

  /** @param arrived told when the part of a field is there, or has failed */
  constructor(contextOf: (field: FormField) => PartContext, arrived: (field: FormField) => void) {
    this.contextOf = contextOf;
    this.arrived = arrived;
  }

  /** The part of a field, loading it if need be; undefined for a field that needs none. */
  get(field: FormField): Shelved | undefined {
    const found = this.shelf.get(field.name);
    if (found) return found;
    const loader = LOADERS[field.type];
    if (!loader) return undefined;
    this.shelf.set(field.name, 'loading');
    void this.load(field, loader);
    return 'loading';
  }

  /** The part, if it is here and whole. */
  ready(field: FormField): FieldPart | undefined {
    const found = this.get(field);
    return typeof found === 'object' ? found : undefined;
  }

  /** Asks once more for what did not arrive. */
  retry(field: FormField): void {
    this.shelf.delete(field.name);
    this.get(field);
  }

  /** Puts every part away: the form begins anew, or speaks another language. */
  clear(): void {
    this.round += 1;
    for (const part of this.shelf.values()) if (typeof part === 'object') part.disconnect?.();
    this.shelf.clear();
  }

  private async load(field: FormField, loader: () => Promise<PartModule>): Promise<void> {
    const { round } = this;
    let made: Shelved = 'failed';
    try {
      const context = this.contextOf(field);
      const module = await loader();
      await module.load?.(context.lang);
      if (round !== this.round) return;
      made = module.create(context);
    } catch (error) {
      console.warn(`union-widgets: 表单的“${field.label}”没有载入成功。`, error);
    }
    if (round !== this.round) return;
    this.shelf.set(field.name, made);
    this.arrived(field);
  }
}
