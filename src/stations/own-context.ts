import type { StationModel } from './station-model.ts';

/** The part of a model that says whose a station is. */
type Owned = Pick<StationModel, 'resolve' | 'site' | 'originOf'>;

/**
 * A context as the source of one station has it: `model.resolve` and `model.site` are those of the
 * site the station is of. The same object where there is one source.
 */
export function ownContext<C extends { readonly model: Owned }>(context: C, id: string): C {
  const { model } = context;
  const { resolve, site } = model.originOf(id);
  if (site === model.site && resolve === model.resolve) return context;
  return instead(context, { model: instead(model, { resolve, site }) });
}

/** An object with some members in the place of its own; what it does, it does to itself. */
function instead<T extends object>(object: T, members: object): T {
  return new Proxy(object, {
    get(target, name) {
      if (name in members) return (members as T)[name as keyof T];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
