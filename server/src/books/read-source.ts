import { resolve } from 'node:path';
import { INTERLIB_FIELDS } from './interlib-fields.ts';
import type { MemberReader } from './member-reader.ts';
import type { ReadingPlace } from './read-books-file.ts';
import {
  SOURCE_TYPES,
  type CommonConfig,
  type InterlibConfig,
  type OpdsConfig,
  type SourceConfig,
  type StaticConfig,
} from './source-config.ts';
import { templateFault } from './url-template.ts';

const SLUG = /^(?=.{1,64}$)[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;
const MB = 1024 * 1024;
/** Headers that HTTP itself writes; the name of a header (RFC 9110 §5.6.2), and what may be its value. */
const OWN_HEADERS =
  /^(?:host|connection|content-length|transfer-encoding|te|upgrade|accept-encoding)$/i;
const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]{1,64}$/;
const HEADER_VALUE = /^[\x20-\x7e]{1,1024}$/;

/** One catalogue of the file; undefined where its make or id cannot be told. */
export function readSource(members: MemberReader, place: ReadingPlace): SourceConfig | undefined {
  const id = members.needed('id');
  const word = members.needed('type');
  const type = SOURCE_TYPES.find(one => one === word);
  if (id !== undefined && !SLUG.test(id)) {
    members.fault(
      'id',
      '应为小写英文，如 city-library。',
      'must be a lower-case word like city-library.',
    );
  }
  if (word !== undefined && !type) {
    const known = SOURCE_TYPES.join('、');
    members.fault('type', `应为 ${known} 之一。`, `must be one of ${SOURCE_TYPES.join(', ')}.`);
  }
  if (id === undefined || !type) return undefined;
  const common = readCommon(members, id, type, place);
  const source = READERS[type](members, common, place);
  members.end();
  return source;
}

const READERS = { static: readStatic, opds2: readOpds, interlib: readInterlib } as const;

const USUAL_BYTES = { static: 20, opds2: 4, interlib: 2 } as const;

function readCommon(
  members: MemberReader,
  id: string,
  type: SourceConfig['type'],
  { env }: ReadingPlace,
): CommonConfig {
  const title = members.text('title');
  const stations = members.texts('stations', 5000);
  const isRemote = type !== 'static';
  return {
    id,
    ...(title !== undefined && { title }),
    ...(stations && { stations }),
    timeoutMs: 1000 * members.number('timeoutSeconds', 4, [0.2, 20]),
    freshMs: 1000 * members.number('cacheSeconds', isRemote ? 60 : 5, [0, 86_400]),
    staleMs: 1000 * members.number('staleSeconds', 3600, [0, 604_800]),
    lanes: Math.floor(members.number('concurrency', 4, [1, 16])),
    mostBytes: MB * members.number('maxMegabytes', USUAL_BYTES[type], [0.01, 100]),
    allowPrivate: members.flag('privateNetwork'),
    origins: readOrigins(members),
    headers: readHeaders(members, env),
  };
}

function readOrigins(members: MemberReader): string[] {
  const origins = members.texts('origins', 10) ?? [];
  const wrong = origins.filter(
    one => !/^https?:/.test(one) || !URL.canParse(one) || new URL(one).origin !== one,
  );
  if (wrong.length > 0) {
    members.fault(
      'origins',
      `应为 https://主机，现有“${wrong[0]}”。`,
      `must be like https://host; there is "${wrong[0]}".`,
    );
  }
  return origins.filter(one => !wrong.includes(one));
}

/** A value `env:NAME` stands in the environment: a key need not be in the file. */
function readHeaders(members: MemberReader, env: ReadingPlace['env']): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, given] of Object.entries(members.table('headers'))) {
    const variable = /^env:(\w+)$/.exec(given)?.[1];
    const value = variable === undefined ? given : env[variable];
    if (variable !== undefined && !value) {
      members.fault(
        'headers',
        `环境变量 ${variable} 没有设置。`,
        `the variable ${variable} is not set.`,
      );
    } else if (
      !HEADER_NAME.test(name) ||
      OWN_HEADERS.test(name) ||
      !HEADER_VALUE.test(value ?? '')
    ) {
      members.fault(
        'headers',
        `“${name}”不能用作请求头，或值里有不能用的字符。`,
        `"${name}" cannot be sent, or its value holds what cannot.`,
      );
    } else headers[name.toLowerCase()] = value ?? '';
  }
  return headers;
}

function readStatic(
  members: MemberReader,
  common: CommonConfig,
  { folder }: ReadingPlace,
): StaticConfig {
  const file = members.text('file');
  const url = members.text('url');
  if ((file === undefined) === (url === undefined)) {
    members.fault('file', '和 url 要写其中一个。', 'or url: write one of them.');
  }
  if (url !== undefined) checkAddress(members, 'url', url);
  return {
    ...common,
    type: 'static',
    ...(file !== undefined && { file: resolve(folder, file) }),
    ...(url !== undefined && { url }),
  };
}

function readOpds(members: MemberReader, common: CommonConfig): OpdsConfig {
  const url = members.needed('url') ?? '';
  if (url) checkAddress(members, 'url', url);
  return {
    ...common,
    type: 'opds2',
    url,
    passFiles: members.flag('passFiles'),
    mostFileBytes: MB * members.number('maxFileMegabytes', 50, [0.1, 500]),
  };
}

function readInterlib(members: MemberReader, common: CommonConfig): InterlibConfig {
  const search = members.needed('search') ?? '';
  if (search) checkTemplate(members, 'search', search, 'q');
  const rest = (['holdings', 'page', 'reserve'] as const).map(name => {
    const template = members.text(name);
    if (template !== undefined) checkTemplate(members, name, template, 'id');
    return template === undefined ? {} : { [name]: template };
  });
  const given = members.table('fields');
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(INTERLIB_FIELDS, name)) continue;
    members.fault('fields', `没有“${name}”这一项。`, `has no "${name}".`);
  }
  return {
    ...common,
    type: 'interlib',
    search,
    ...(Object.assign({}, ...rest) as Partial<InterlibConfig>),
    lookUps: Math.floor(members.number('lookUps', 10, [0, 50])),
    fields: { ...INTERLIB_FIELDS, ...given },
    states: readStates(members),
    libcodes: members.table('libcodes'),
  };
}

const STATES = ['available', 'unavailable', 'reserved', 'ready', 'reading-room', 'unknown'];

function readStates(members: MemberReader): Record<string, string> {
  const states = members.table('states');
  const wrong = Object.values(states).find(state => !STATES.includes(state));
  if (wrong === undefined) return states;
  members.fault(
    'states',
    `应为 ${STATES.join('、')} 之一，现有“${wrong}”。`,
    `must be one of ${STATES.join(', ')}; there is "${wrong}".`,
  );
  return {};
}

function checkAddress(members: MemberReader, name: string, address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return;
  members.fault(
    name,
    '应为 http(s) 网址，不带用户名。',
    'must be an http(s) address without a user name.',
  );
}

function checkTemplate(
  members: MemberReader,
  name: string,
  template: string,
  placeholder: string,
): void {
  const fault = templateFault(template, placeholder);
  if (fault) members.fault(name, ...fault);
}
