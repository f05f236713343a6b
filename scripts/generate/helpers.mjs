// What generated validators call; copied as it is into the file they share.

/** Whether `check` finds no fault; all that it finds is in `errors`. */
export const validator = check => {
  const validate = data => {
    const faults = [];
    check(data, '', faults);
    validate.errors = faults.length ? faults : null;
    return !faults.length;
  };
  return validate;
};

export const isObject = data => !!data && typeof data === 'object' && !Array.isArray(data);
export const isNumber = data => typeof data === 'number' && isFinite(data);
export const isWhole = data => isNumber(data) && !(data % 1);

/** More than `most` characters; one can be two units long, so counting is for long texts only. */
export const isLonger = (text, most) => text.length > most && [...text].length > most;

/** A name as a step of a JSON pointer (RFC 6901). */
export const step = name => '/' + name.replace(/~/g, '~0').replace(/\//g, '~1');

const WORDS = {
  type: ({ type }) => `must be ${type}`,
  required: ({ missingProperty }) => `must have required property '${missingProperty}'`,
  enum: () => 'must be equal to one of the allowed values',
  const: () => 'must be equal to constant',
  pattern: () => 'must match the pattern',
  propertyNames: () => 'property name must be valid',
  if: ({ failingKeyword }) => `must match "${failingKeyword}" schema`,
  maxItems: ({ limit }) => `must NOT have more than ${limit} items`,
  minItems: ({ limit }) => `must NOT have fewer than ${limit} items`,
  maxLength: ({ limit }) => `must NOT have more than ${limit} characters`,
  minLength: ({ limit }) => `must NOT have fewer than ${limit} characters`,
};

const bound = ({ comparison, limit }) => `must be ${comparison} ${limit}`;

/** Notes a fault, in ajv's words. `propertyName`: of a name rather than of a value. */
export const fault = (faults, instancePath, keyword, params, propertyName) => {
  const message = (WORDS[keyword] ?? bound)(params);
  faults.push({ instancePath, keyword, params, message, propertyName });
};
