import { at, type ReadDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { misspeltFindings } from '../misspelt.ts';
import { eachLeaf, isRecord, pointerFrom } from '../pointer.ts';
import type { Context, DocumentRule } from '../rule.ts';
import { shapeFindings, type Part } from '../shape.ts';
import { featuresOf } from '../whole.ts';
import { bilingual } from '../../user-error.ts';

/** Every document keeps to its schema. */
export const shape: DocumentRule = {
  of: 'every',
  *judge(document, context) {
    for (const part of partsOf(document, context)) yield* shapeFindings(part);
  },
};

/** Members that look like misspelt ones. */
export const misspelt: DocumentRule = {
  of: 'every',
  judge: document => misspeltFindings(document, document.kind),
};

/** `null` stands for nothing in particular. */
export const nulls: DocumentRule = {
  of: 'every',
  judge(document) {
    const findings: Finding[] = [];
    eachLeaf(document.value, (leaf, steps) => {
      if (leaf !== null) return;
      findings.push(
        at(document, pointerFrom(steps), {
          code: 'null-value',
          message: bilingual('值是 null。', 'The value is null.'),
          mend: bilingual('不详就不写这个成员。', 'Leave the member out where it is unknown.'),
        }),
      );
    });
    return findings;
  },
};

/**
 * The parts of a document that have a validator each: as in the widgets, a list of stations is its
 * shell and its features, so that a country's stations are judged one by one.
 */
function* partsOf(document: ReadDocument, { validators }: Context): Generator<Part> {
  const { name, value, kind } = document;
  const part = (validator: string, rest: Omit<Part, 'document' | 'validate'>): Part => ({
    document: name,
    validate: validators.get(validator)!,
    ...rest,
  });
  yield part(kind, { value, at: '', schema: kind, schemaAt: '' });
  if (!isRecord(value)) return;
  if (kind === 'station-collection' && Array.isArray(value['features'])) {
    for (const [index, feature] of value['features'].entries()) {
      const pointer = `/features/${index}`;
      const rest = { value: feature, at: pointer, schema: kind, schemaAt: '/features/0' };
      yield part('station-feature', rest);
    }
  }
  // The validators of stations leave the reading facts to one of their own.
  if (kind === 'station-collection' || kind === 'station-detail') {
    for (const { feature, steps } of featuresOf(value)) {
      const { properties } = feature;
      if (!isRecord(properties) || !isRecord(properties['reading'])) continue;
      yield part('reading', {
        value: properties['reading'],
        at: pointerFrom([...steps, 'properties', 'reading']),
        schema: 'station-collection',
        schemaAt: '/features/0/properties/reading',
      });
    }
  }
  if (kind === 'site' && isRecord(value['widgets'])) {
    for (const [tag, config] of Object.entries(value['widgets'])) {
      const schema = `widget-${tag}`;
      const pointer = `/widgets${pointerFrom([tag])}`;
      if (validators.has(schema))
        yield part(schema, { value: config, at: pointer, schema, schemaAt: '' });
    }
  }
}
