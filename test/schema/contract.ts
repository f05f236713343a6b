/** The schemas as the contract check sees them, for its tests. */
import { documents, readSchema, type Schema } from './schemas.ts';

/** One line of what the contract check finds. */
export interface Break {
  document: string;
  pointer: string;
  what: string;
  why: string;
}

export type Schemas = Map<string, Schema>;

/** All schemas of today by file name, to be changed at will. */
export const schemasNow = (): Schemas =>
  new Map([...documents, 'defs'].map(name => [`${name}.schema.json`, readSchema(name)]));

/** The schema at a path of keywords, e.g. `person`, `properties/honours`. */
export function at(schemas: Schemas, name: string, path = ''): Schema {
  const steps = path ? path.split('/') : [];
  return steps.reduce<Schema>(
    (schema, step) => schema[step] as Schema,
    schemas.get(`${name}.schema.json`) ?? {},
  );
}
