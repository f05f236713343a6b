// One load: autocannon against a list of requests, and what came of it.
import autocannon from 'autocannon';
import { quantile } from '../lib/stats.mjs';

/** Connections kept busy at once: each sends its next request when the last is answered. */
export const CONNECTIONS = 10;

/** What a browser offers to decode. */
export const BROWSER = { 'accept-encoding': 'gzip, deflate, br' };

/**
 * @param {string} origin
 * @param {{requests: {path: string, headers: Record<string, string>}[], status: number}} work every
 *   connection goes through the requests, each from another place on
 * @param {number} seconds
 * @returns {Promise<Record<string, number>>} answers, how many a second, latencies in milliseconds, bytes
 *   of an answer
 * @throws {Error} for an answer of another status, or none
 */
export async function load(origin, { requests, status }, seconds) {
  const times = [];
  const strange = new Set();
  let began = 0;
  let ended = 0;
  let bytes = 0;
  let started = 0;
  const run = autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient(client) {
      const from = Math.floor((requests.length * started++) / CONNECTIONS);
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  run.on('start', () => (began = performance.now()));
  run.on('response', (_client, code, size, ms) => {
    ended = performance.now();
    times.push(ms);
    bytes += size;
    if (code !== status) strange.add(code);
  });
  const { errors, timeouts } = await run;
  if (strange.size > 0) throw new Error(`answers ${[...strange].join(', ')}, not ${status}`);
  if (errors + timeouts > 0) throw new Error(`${errors} errors, ${timeouts} without an answer`);
  return {
    answers: times.length,
    rate: times.length / ((ended - began) / 1000),
    p50: quantile(times, 0.5),
    p975: quantile(times, 0.975),
    p99: quantile(times, 0.99),
    max: quantile(times, 1),
    bytes: bytes / times.length,
  };
}
