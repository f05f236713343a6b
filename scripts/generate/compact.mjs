/**
 * ajv's text made small: every fault goes to one list that is handed down, by a helper that knows
 * the messages, and values that ajv looks up in a copy of the schema stand where they are used.
 */
import { fault } from './helpers.mjs';

/**
 * ajv's standalone text in our terms. Throws when ajv used anything that is not known here, or
 * words a message otherwise than the helper does.
 */
export function compact(code) {
  const constants = new Map(
    [...code.matchAll(/^const (schema\d+) = (.*);$/gm)].map(([, name, json]) => [name, json]),
  );
  // A definition that leads to itself is called by way of an object.
  const wrapped = new Map(
    [...code.matchAll(/^const (wrapper\d+) = \{validate: (validate\d+)\};$/gm)].map(
      ([, wrapper, name]) => [wrapper, name],
    ),
  );
  const text = code
    .replace(/^"use strict";\n?/, '')
    .replace(/^const wrapper\d+ = .*\n/gm, '')
    .replace(/\b(wrapper\d+)\.validate\(/g, (_, wrapper) => `${wrapped.get(wrapper)}(`)
    .replace(/^const schema\d+ = .*\n/gm, '')
    .replace(/^const func\d+ = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;\n/gm, '')
    .replace(/^const evaluated\d+ = .*\n(?:if\(evaluated\d+\..*\{\n.*\n\}\n)*/gm, '')
    .replace(/^validate\d+\.(?:evaluated = .*|errors = vErrors;)\n/gm, '')
    .replace(/^(?:let vErrors = null;|let errors = 0;|return errors === 0;)\n/gm, '')
    .replace(/^(function validate\d+)\(data, \{.*\}=\{\}\)\{$/gm, '$1(data, path, faults){')
    .replace(ONE_FAULT, (_, err, fields) => callOfFault(fields, constants))
    .replace(ONE_CALL, (_, name, data, path) => `${name}(${data}, ${pathOf(path)}, faults);`)
    .replace(RESET, 'faults.length = $1;')
    .replace(/(?<=[ (])errors(?= ===|;|\))/g, 'faults.length')
    // A page's script may have put members into every object.
    .replace(/for\(const (key\d+) in (\w+)\)/g, 'for(const $1 of Object.keys($2))')
    .replace(/func\d+\((\w+)\) < 1\b/g, '$1 === ""')
    .replace(/func\d+\((\w+)\) > (\d+)/g, 'isLonger($1, $2)')
    .replace(WHOLE, 'isWhole($1)')
    .replace(/\(typeof (\S+) == "number"\) && \(isFinite\(\1\)\)/g, 'isNumber($1)')
    .replace(/(\S+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isObject($1)')
    .replace(/ \|\| isNaN\(\w+(?:\.\w+)?\)/g, '') // a number that is one was asked for before
    .replace(/^export const (\w+) = (\w+);$/gm, 'export const $1 = /*@__PURE__*/ validator($2);');
  const unknown =
    /.*(?:\b(?:require|func\d+)\(|\bschema\d|[eE]valuated|rootData|vErrors|instancePath| in \w|[ (]errors\b).*/;
  const found = unknown.exec(text);
  if (found) fail(found[0]);
  return text;
}

const ONE_FAULT =
  /const (err\d+) = \{(.*)\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

const ONE_CALL =
  /if\(!\((validate\d+)\((\S+), \{instancePath(?::(.*?))?,parentData.*\}\)\)\)\{\nvErrors = vErrors === null .*\nerrors = vErrors\.length;\n\}/g;

/** Faults of an `if` are no faults. */
const RESET =
  /errors = (_errs\d+);\nif\(vErrors !== null\)\{\nif\(\1\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}/g;

const WHOLE =
  /\(\(typeof (\S+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g;

const FIELDS =
  /^instancePath(?::(.*?))?,schemaPath:.*?,keyword:"(\w+)",params:(\{.*?\}),message:(.*?)(?:,propertyName:(\w+))?$/;

function callOfFault(fields, constants) {
  // What only decides an `if` has no words.
  if (!fields) return 'faults.push(0);';
  const [, path, keyword, given, words, name] = FIELDS.exec(fields) ?? fail(fields);
  // A pattern is no help to a person, and stands in the code as it is.
  const params = keyword === 'pattern' ? '{}' : withValues(given, constants);
  if (keyword !== 'pattern') {
    const faults = [];
    fault(faults, '', keyword, valueOf(params));
    if (faults[0].message !== valueOf(words)) fail(`${keyword}: ${words}`);
  }
  const rest = name ? `, ${name}` : '';
  return `fault(faults, ${pathOf(path)}, "${keyword}", ${params}${rest});`;
}

/** ajv points into a copy of the whole schema; the value itself is shorter. */
function withValues(params, constants) {
  return params.replace(/\b(schema\d+)((?:\.\w+|\[[^\]]*\])+)/g, (_, name, path) =>
    JSON.stringify(valueOf(`(${constants.get(name)})${path}`)),
  );
}

/** The value of an expression, whatever the names of members in it. */
function valueOf(expression) {
  return new Function(`return ${expression.replace(/\bkey\d+\b/g, '"name"')}`)();
}

function pathOf(path) {
  if (!path) return 'path';
  return path
    .replace(/^instancePath/, 'path')
    .replace(
      /"([^"]*)\/" \+ (key\d+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g,
      '"$1" + step($2)',
    )
    .replaceAll('"" + ', '');
}

function fail(what) {
  throw new Error(`a validator needs more of ajv than is known here: ${what}`);
}
