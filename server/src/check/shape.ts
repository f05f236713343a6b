import type {
  Validate,
  ValidationError,
} from '../../../src/data/generated/validators/validate.d.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import type { Code } from './codes/index.ts';
import type { Finding } from './finding.ts';
import { ALT_MISSING } from './photo.ts';
import { pointerFrom, valueAt } from './pointer.ts';
import { proposalFor } from './proposals.ts';
import { describe } from './schema-book.ts';
import { sentence } from './shape-words.ts';

/** A value, the schema it should keep to, and where it stands in its document. */
export interface Part {
  document: string;
  value: unknown;
  /** Pointer of the value in its document. */
  at: string;
  validate: Validate<unknown>;
  /** Schema whose words explain the value, and the pointer of the value in it. */
  schema: string;
  schemaAt: string;
}

/** What a value has against its schema, in words a webmaster knows; nulls are told elsewhere. */
export function* shapeFindings(part: Part): Generator<Finding> {
  if (part.validate(part.value)) return;
  const faults = part.validate.errors ?? [];
  // Where no alternative fits, each alternative's complaint is beside the point.
  const choices = faults.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  for (const fault of faults) {
    if (fault.propertyName !== undefined || fault.keyword === 'if') continue;
    const inside = choices.some(
      choice => choice !== fault && within(fault.instancePath, choice.instancePath),
    );
    if (inside) continue;
    if (valueAt(part.value, fault.instancePath) === null) continue;
    yield findingOf(part, fault);
  }
}

function within(pointer: string, part: string): boolean {
  return pointer === part || pointer.startsWith(`${part}/`);
}

function findingOf(part: Part, fault: ValidationError): Finding {
  const { keyword, instancePath, params } = fault;
  const member =
    params['missingProperty'] ?? params['propertyName'] ?? params['additionalProperty'];
  const below = instancePath + (member === undefined ? '' : pointerFrom([String(member)]));
  const place = { document: part.document, pointer: part.at + below };
  // Who must write it needs other words than "a member is missing".
  if (/\/photos?(?:\/\d+)?\/alt$/.test(place.pointer)) return { ...place, ...ALT_MISSING };
  const found = valueAt(part.value, below);
  const about = describe(part.schema, part.schemaAt + below);
  const propose = proposalFor(found, {
    type: params['type'],
    definition: about.definition,
    enum: about.enum,
  });
  const mend = mendOf(about.words, propose);
  return {
    ...place,
    code: place.pointer === '/v' && keyword === 'const' ? 'unknown-version' : codeOf(keyword),
    message: sentence(fault, String(member ?? ''), found, about.definition),
    ...(mend && { mend }),
    ...(propose === undefined ? {} : { propose }),
  };
}

/** What to write, where that can be told, and what the member is for. */
function mendOf(about: Bilingual | undefined, propose: unknown): Bilingual | undefined {
  if (propose === undefined) {
    return about && bilingual(`这里是：${about.zh}`, `This is: ${about.en}`);
  }
  const value = JSON.stringify(propose);
  return bilingual(
    `写成 ${value}。${about ? `这里是：${about.zh}` : ''}`,
    `Write ${value}.${about ? ` This is: ${about.en}` : ''}`,
  );
}

const BY_KEYWORD: Readonly<Record<string, Code>> = {
  required: 'missing-member',
  type: 'wrong-type',
  enum: 'wrong-value',
  const: 'wrong-value',
  pattern: 'wrong-form',
  minimum: 'wrong-size',
  maximum: 'wrong-size',
  exclusiveMinimum: 'wrong-size',
  exclusiveMaximum: 'wrong-size',
  minLength: 'wrong-size',
  maxLength: 'wrong-size',
  minItems: 'wrong-size',
  maxItems: 'wrong-size',
  propertyNames: 'wrong-name',
  additionalProperties: 'wrong-name',
};

function codeOf(keyword: string): Code {
  return BY_KEYWORD[keyword] ?? 'wrong-shape';
}
