/** What only a server can do: feeds, look-ups, applications, staff writes. */
import { act, json, ref } from './openapi-operations.mjs';

const APPLICANT = [{ applicationSecret: [] }, { receiptLink: [] }];
const STAFF = [{ staffToken: [] }];

const location = { Location: ref('headers', 'Location') };

const requestOf = {
  ...json('ApplicationRequest', ['application-request/whole']),
  'application/x-www-form-urlencoded': {
    schema: {
      description:
        '没有脚本的页面：字段名到值，另有服务器给出的隐藏字段 _key（代替 Idempotency-Key）。 The page without scripts: field name to value, and the hidden field _key given by the server in place of Idempotency-Key.',
      type: 'object',
      required: ['_key', 'formId'],
      properties: {
        _key: { type: 'string' },
        formId: {
          type: 'string',
          description: '表单标识；也可写作 _form。 Id of the form, or as _form.',
        },
      },
      additionalProperties: { type: 'string' },
    },
  },
};

const fileOf = Object.fromEntries(
  ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'].map(type => [
    type,
    { schema: { type: 'string', contentMediaType: type } },
  ]),
);

const page = { 'text/html': { schema: { type: 'string', contentMediaType: 'text/html' } } };

const text = (description, more = {}) => ({ type: 'string', description, ...more });

const codeRequest = {
  type: 'object',
  required: ['formId', 'field', 'to'],
  properties: {
    formId: text('表单的标识。 Id of the form.'),
    field: text('验证码问题的名称。 Name of the field of type code.'),
    to: text('手机号码。 The mobile number.'),
  },
};

const codeSent = {
  type: 'object',
  required: ['expires', 'retryAfter'],
  properties: {
    expires: text('有效到何时。 Until when the code holds.', { format: 'date-time' }),
    retryAfter: {
      type: 'integer',
      description: '多少秒后可以再要一个。 Seconds until another may be asked for.',
    },
  },
};

const handoffRequest = {
  type: 'object',
  required: ['token'],
  properties: { token: text('网址中的一次性凭据。 The one-time token of the address.') },
};

const handoffAnswer = {
  type: 'object',
  required: ['form', 'receipt', 'state'],
  properties: {
    form: text('表单的标识。 Id of the form.'),
    receipt: text('回执编号。 Display number.'),
    state: text('状态词，与回执的相同。 State, as in the receipt.'),
  },
};

export const writes = [
  act(
    'followStandings',
    'get',
    'contests',
    '/v1/contests/{contest}/{event}/feed',
    '成绩推送（EventSource）：每条消息的 data 是一个增量，id 是版次；断线后凭 Last-Event-ID 接上。 Live feed: data of a message is a delta, its id the revision; goes on from Last-Event-ID.',
    {
      200: [
        '消息流。 The stream.',
        {
          'text/event-stream': {
            schema: {
              type: 'string',
              contentMediaType: 'application/json',
              contentSchema: ref('schemas', 'StandingsDelta'),
            },
          },
        },
      ],
      204: ['不再有更新，不要重连。 No more updates; do not connect again.'],
    },
    { parameters: ['contest', 'event', 'feedSince', 'LastEventID'], errors: [404, 503] },
  ),
  act(
    'putScores',
    'put',
    'staff',
    '/v1/contests/{contest}/{event}/scores',
    '录入成绩；每次都留记录。 Score entry; every one is kept in the log.',
    {
      200: ['录入后的增量。 The delta it made.', json('StandingsDelta', ['standings-delta/whole'])],
    },
    {
      parameters: ['contest', 'event', 'IfMatch'],
      body: json('ScoresRequest', ['scores/whole']),
      errors: [400, 401, 403, 404, 412, 413, 422, 429],
      security: STAFF,
    },
  ),
  act(
    'putLiveStatus',
    'put',
    'staff',
    '/v1/live/stations',
    '上报站点现状：几个站点一次，要么全部记下，要么一个也不记。 Reports how stations are now, several at once: all of it is kept, or nothing.',
    { 200: ['上报后的现状。 How things are after it.', json('LiveStatus', ['live-status/two'])] },
    {
      body: json('StatusReport', ['status-report/two']),
      errors: [400, 401, 403, 404, 413, 415, 422, 429],
      security: STAFF,
    },
  ),
  act(
    'searchOrgs',
    'get',
    'forms',
    '/v1/orgs',
    '查单位和工会：q 和 id 必有其一。 Search for employers and unions: either q or id.',
    { 200: ['符合的。 Those that match.', json('OrgsAnswer', ['orgs/whole'])] },
    { parameters: ['orgWords', 'org', 'region', 'limit', 'cursor'], errors: [400, 429] },
  ),
  act(
    'sendCode',
    'post',
    'forms',
    '/v1/codes',
    '向手机号发送验证码；每个号码每分钟一次。 Sends a code to a mobile number; one a minute for each.',
    { 202: ['已发出。 Sent.', { 'application/json': { schema: codeSent } }] },
    {
      body: { 'application/json': { schema: codeRequest } },
      errors: [413, 415, 422, 429, 503],
    },
  ),
  act(
    'upload',
    'post',
    'forms',
    '/v1/uploads',
    '上传一个文件，请求的内容就是文件。 Uploads a file, which is the body.',
    { 201: ['已收下。 Taken.', json('UploadAnswer', ['upload/whole'])] },
    { parameters: ['IdempotencyKey'], body: fileOf, errors: [400, 409, 413, 415, 422, 429, 503] },
  ),
  act(
    'submitApplication',
    'post',
    'applications',
    '/v1/applications',
    '提交。同一 Idempotency-Key 和同一内容得到同一回答，先于任何限流。 Submits. The same key with the same body gets the same answer, before any rate limit.',
    {
      201: [
        '已经存好。 It is stored.',
        json('ApplicationReceipt', ['application-receipt/whole']),
        location,
      ],
      303: [
        '没有脚本的页面：到状态页。 The page without scripts: on to the page of its status.',
        undefined,
        location,
      ],
    },
    {
      parameters: ['IdempotencyKey'],
      body: requestOf,
      errors: [400, 409, 413, 415, 422, 503],
      more: { 429: ref('responses', 'Challenge') },
    },
  ),
  act(
    'getApplication',
    'get',
    'applications',
    '/v1/applications/{application}',
    '状态和经过，从不含提交的内容。 State and history, never what was submitted.',
    { 200: ['状态。 The state.', json('ApplicationStatus', ['application-status/whole'])] },
    { parameters: ['application'], errors: [401, 404, 410, 429], security: APPLICANT },
  ),
  act(
    'deleteApplication',
    'delete',
    'applications',
    '/v1/applications/{application}',
    '删除提交的内容。 Deletes what was submitted.',
    { 204: ['已删除。 Deleted.'] },
    { parameters: ['application'], errors: [401, 404, 409, 429], security: APPLICANT },
  ),
  act(
    'withdrawApplication',
    'post',
    'applications',
    '/v1/applications/{application}/withdraw',
    '撤回申请。 Withdraws the application.',
    { 200: ['撤回后的状态。 The state after it.', json('ApplicationStatus')] },
    { parameters: ['application'], errors: [401, 404, 409, 429], security: APPLICANT },
  ),
  act(
    'answerApplication',
    'post',
    'applications',
    '/v1/applications/{application}/answers',
    '答复补正要求，只在状态为 asked 时；同一 Idempotency-Key 和同一内容得到同一回答。 Answers what was asked for, in state asked only; the same key with the same body gets the same answer.',
    {
      201: [
        '已经存好，状态变为 answered。 It is stored; the state is answered now.',
        json('ApplicationReceipt'),
      ],
    },
    {
      parameters: ['application', 'IdempotencyKey'],
      body: json('ApplicationAnswer', ['application-answer/whole']),
      errors: [400, 401, 404, 409, 410, 413, 415, 422, 503],
      more: { 429: ref('responses', 'Challenge') },
      security: APPLICANT,
    },
  ),
  act(
    'redeemHandoff',
    'post',
    'applications',
    '/v1/handoffs',
    '对方系统凭网址中的一次性凭据核对申请，十分钟内有效，只用一次。 The other system checks an application by the one-time token of the address; ten minutes, once.',
    {
      200: [
        '申请的编号和状态，不含个人信息。 Its number and state; nothing personal.',
        {
          'application/json': { schema: handoffAnswer },
        },
      ],
    },
    {
      body: { 'application/json': { schema: handoffRequest } },
      errors: [404, 413, 415, 429],
    },
  ),
  act(
    'getFormPage',
    'get',
    'forms',
    '/embed/join-form',
    '表单的网页：可直接打开，可放进 iframe，没有脚本也能填。 The page of a form: by itself, in a frame, without scripts as well.',
    { 200: ['网页。 The page.', page] },
    {
      parameters: ['formQuery', 'lang', 'theme', 'size', 'host', 'channel', 'token'],
      more: { 404: { description: '没有这份表单。 There is no such form.', content: page } },
    },
  ),
  act(
    'getStatusPage',
    'get',
    'applications',
    '/embed/status/{application}',
    '申请状态的网页。 The page of an application’s status.',
    { 200: ['网页。 The page.', page] },
    {
      parameters: ['application', 'lang'],
      more: Object.fromEntries(
        [401, 404, 410, 429].map(status => [
          status,
          { description: '说明原因的网页。 A page that says why.', content: page },
        ]),
      ),
      security: [{ receiptLink: [] }],
    },
  ),
  act(
    'getHealth',
    'get',
    'operations',
    '/healthz',
    '服务器是否正常，供监控。 Whether the server is well, for monitoring.',
    { 200: ['正常。 It is.', json('HealthAnswer', ['health/whole'])] },
    { errors: [503] },
  ),
  act(
    'getReadiness',
    'get',
    'operations',
    '/readyz',
    '这个实例能否接受请求，供负载均衡。 Whether this instance can be sent requests, for a balancer.',
    { 200: ['可以。 It can.', json('HealthAnswer')] },
    {
      more: {
        503: {
          description: '现在不可以，problems 说明原因。 Not now; problems says why.',
          headers: { 'Cache-Control': ref('headers', 'NoStore') },
          content: json('HealthAnswer', ['health/not-ready']),
        },
      },
    },
  ),
];
