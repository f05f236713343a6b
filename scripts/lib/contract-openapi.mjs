// What in openapi.json would break programs written to an older one.
import { partBreaks } from './contract-schemas.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** All operations: `GET /v1/…` → the operation. */
export function operationsOf({ paths }) {
  const all = new Map();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      if (item[method]) all.set(`${method.toUpperCase()} ${path}`, item[method]);
    }
  }
  return all;
}

/**
 * What breaks between two versions of the API: a list of `{document, pointer, what, why}`, where
 * the document is an operation and the pointer names a part of it. Schemas of bodies are compared
 * by name; what they say is compared as schemas are.
 */
export function openApiBreaks(before, after) {
  const breaks = [];
  const operations = operationsOf(after);
  for (const [name, was] of operationsOf(before)) {
    const now = operations.get(name);
    const tell = (pointer, what, why) => breaks.push({ document: name, pointer, what, why });
    if (!now) {
      tell('', 'the path is gone', 'programs that use it get 404');
      continue;
    }
    if (was.operationId !== now.operationId) {
      const what = `operationId was ${was.operationId}, is ${now.operationId}`;
      tell('', what, 'generated clients name their functions by it');
    }
    // No server answered it yet: what it would be asked with was a plan, and no program's.
    if (!was['x-planned']) parameters(parametersOf(before, was), parametersOf(after, now), tell);
    requests(was, now, tell);
    answers(before, was, after, now, tell);
    if (isNarrower(was.security, now.security)) {
      tell('', 'asks for other credentials', 'programs that could use it are turned away');
    }
  }
  return breaks;
}

/** Whether one of the ways to be let in is gone; without a list everybody is. */
function isNarrower(was = [{}], now = [{}]) {
  const ways = now.map(one => JSON.stringify(one));
  return !ways.includes('{}') && was.some(one => !ways.includes(JSON.stringify(one)));
}

const target = (openapi, item) => {
  if (!item?.$ref) return item;
  return item.$ref
    .slice(2)
    .split('/')
    .reduce((at, step) => at?.[step], openapi);
};

function parametersOf(openapi, { parameters = [] }) {
  const list = parameters.map(one => target(openapi, one));
  return new Map(list.map(one => [`${one.in} ${one.name}`, one]));
}

function parameters(before, after, tell) {
  for (const [name, was] of before) {
    const now = after.get(name);
    if (!now) {
      tell(name, 'the parameter is gone', 'what programs ask for with it is ignored');
      continue;
    }
    if (now.required && !was.required) tell(name, 'is newly required', 'calls without it fail');
    partBreaks(was.schema, now.schema, what => tell(name, what, 'calls that were good fail'));
  }
  for (const [name, now] of after) {
    if (now.required && !before.has(name)) tell(name, 'is new and required', 'all calls fail');
  }
}

function requests(was, now, tell) {
  const before = was.requestBody?.content ?? {};
  const after = now.requestBody?.content ?? {};
  for (const type of Object.keys(before)) {
    if (!after[type]) tell(`body ${type}`, 'is no longer taken', 'programs that send it fail');
    else sameName(before[type], after[type], `body ${type}`, tell);
  }
}

/** Good answers only: an error may come in any kind, and clients must expect it. */
function answers(before, was, after, now, tell) {
  for (const [status, one] of Object.entries(was.responses)) {
    if (!/^2/.test(status)) continue;
    const answer = target(after, now.responses[status]);
    if (!answer) {
      tell(status, 'is no longer answered', 'programs wait for it');
      continue;
    }
    for (const [type, body] of Object.entries(target(before, one).content ?? {})) {
      const content = answer.content?.[type];
      if (!content) tell(`${status} ${type}`, 'is no longer answered', 'programs read this type');
      else sameName(body, content, `${status} ${type}`, tell);
    }
  }
}

function sameName(was, now, pointer, tell) {
  if (was.schema.$ref === now.schema.$ref) return;
  const what = `is ${now.schema.$ref ?? 'another schema'} instead of ${was.schema.$ref ?? 'its own'}`;
  tell(pointer, what, 'it is another document');
}
