import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Loopback, private and link-local addresses (RFC 1918, RFC 4193, RFC 3927, RFC 4291). */
const LOCAL = new BlockList();
LOCAL.addSubnet('127.0.0.0', 8);
LOCAL.addSubnet('10.0.0.0', 8);
LOCAL.addSubnet('172.16.0.0', 12);
LOCAL.addSubnet('192.168.0.0', 16);
LOCAL.addSubnet('169.254.0.0', 16);
LOCAL.addAddress('::1', 'ipv6');
LOCAL.addSubnet('fc00::', 7, 'ipv6');
LOCAL.addSubnet('fe80::', 10, 'ipv6');

/** Headers by which a proxy says that it asks for somebody else. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/**
 * Whether a request comes from this machine or a private network. One that a proxy passed on does
 * only when the proxy is trusted (TRUST_PROXY) and every address it names is local: else all the
 * world would seem to be the proxy on this machine.
 */
export function isFromNearby({ socket, headers, ips }: FastifyRequest): boolean {
  if (!isLocal(socket.remoteAddress)) return false;
  if (!FORWARDED.some(name => headers[name] !== undefined)) return true;
  return headers['x-forwarded-for'] !== undefined && ips !== undefined && ips.every(isLocal);
}

function isLocal(address: string | undefined): boolean {
  // What an IPv4 address looks like on a socket that takes both (RFC 4291 §2.5.5.2).
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(plain);
  return version !== 0 && LOCAL.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}
