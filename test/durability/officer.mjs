// Somebody at the desk, with a browser's manners: cookies, an origin, the forms' own tokens.
import { capture } from './api.mjs';

const NAME = '示例工作人员';
const NEW_PASSWORD = 'durability-campaign-2026';

/**
 * Makes an account, signs in and chooses a password of its own.
 * @returns {Promise<Officer>}
 */
export async function signIn(origin, env) {
  const said = await capture(['desk', 'add', NAME, '--role', 'admin'], env);
  const password = /\n\n\s+(\S+)\n\n/.exec(said)?.[1];
  if (!password) throw new Error('no password was made');
  const officer = new Officer(origin);
  await officer.send('login', { name: NAME, password });
  const fresh = { fresh: NEW_PASSWORD, again: NEW_PASSWORD };
  await officer.send('password', { current: password, ...fresh }, await officer.read('password'));
  return officer;
}

class Officer {
  /** Every address that was called or led to, and every text that came of it. */
  addresses = [];
  #cookies = new Map();
  #origin;

  constructor(origin) {
    this.#origin = origin;
  }

  /** A page's text. */
  async read(path) {
    return (await this.#call(path)).text();
  }

  /** A file's bytes. */
  async file(path) {
    return Buffer.from(await (await this.#call(path)).arrayBuffer());
  }

  /**
   * Sends a form of a page.
   * @param {string} page that has it: its token is taken from there
   * @returns {Promise<string>} the page that came of it
   */
  async send(path, fields, page = '') {
    const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1];
    const body = new URLSearchParams({ ...fields, ...(token && { _csrf: token }) });
    return (await this.#call(path, { method: 'POST', body })).text();
  }

  async #call(path, options = {}) {
    this.addresses.push(path);
    const cookie = [...this.#cookies].map(pair => pair.join('=')).join('; ');
    const answer = await fetch(`${this.#origin}/desk/${path}`, {
      ...options,
      redirect: 'manual',
      headers: { cookie, origin: this.#origin },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';', 1)[0].split('=');
      this.#cookies.set(name, value);
    }
    this.addresses.push(answer.headers.get('location') ?? '');
    if (answer.status >= 400) throw new Error(`desk, ${path}: ${answer.status}`);
    return answer;
  }
}
