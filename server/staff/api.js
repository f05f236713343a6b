import { t } from './words.js';

/** @typedef {import('./words.js').Bilingual} Bilingual */
/** @typedef {{ pointer: string, code: string, text: Bilingual }} Fault */

/** What the server could not do, in words; `faults` say where. */
export class ApiProblem extends Error {
  /**
   * @param {number} status 0 when no answer came.
   * @param {string} code
   * @param {string} message
   * @param {readonly Fault[]} [faults]
   */
  constructor(status, code, message, faults = []) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.faults = faults;
  }
}

/** @typedef {{ body?: BodyInit, type?: string, ifMatch?: string }} Sent */

/** The staff API of this server. The token lives in this object and nowhere else. */
export class StaffApi {
  #token;
  #lang;

  /**
   * @param {string} token
   * @param {() => 'zh' | 'en'} lang
   */
  constructor(token, lang) {
    this.#token = token;
    this.#lang = lang;
  }

  /**
   * The JSON of an answer, with its ETag.
   *
   * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method
   * @param {string} path Below `/staff/api/`.
   * @param {Sent} [sent]
   * @returns {Promise<{ value: any, etag: string }>}
   * @throws {ApiProblem}
   */
  async json(method, path, sent = {}) {
    const answer = await this.#ask(method, path, sent);
    return { value: await answer.json(), etag: answer.headers.get('etag') ?? '' };
  }

  /**
   * @param {string} path
   * @returns {Promise<any>}
   */
  async get(path) {
    return (await this.json('GET', path)).value;
  }

  /**
   * The bytes of an answer.
   *
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {Sent} [sent]
   */
  async file(method, path, sent = {}) {
    return (await this.#ask(method, path, sent)).blob();
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {Sent} sent
   */
  async #ask(method, path, { body, type, ifMatch }) {
    /** @type {Record<string, string>} */
    const headers = { authorization: `Bearer ${this.#token}` };
    if (type) headers['content-type'] = type;
    if (ifMatch) headers['if-match'] = ifMatch;
    let answer;
    try {
      answer = await fetch(`api/${path}`, { method, headers, body: body ?? null });
    } catch {
      throw new ApiProblem(0, 'offline', t('offline'));
    }
    if (!answer.ok) throw await this.#problemOf(answer);
    return answer;
  }

  /** @param {Response} answer */
  async #problemOf(answer) {
    const problem = await answer.json().catch(() => ({}));
    const words = problem.text?.[this.#lang()] ?? problem.detail ?? t('failed');
    return new ApiProblem(answer.status, problem.code ?? '', words, problem.errors ?? []);
  }
}
