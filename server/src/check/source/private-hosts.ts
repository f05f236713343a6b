import { BlockList, isIP } from 'node:net';

/**
 * Address blocks that are nobody's on the open internet (RFC 1918, 6598, 3927, 4193, 4291 …), those of
 * multicast and tests, and those that a translator or a tunnel turns into IPv4 again (RFC 4291 2.5.5,
 * 2765, 6052, 8215, 3056, 4380).
 */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['fec0::', 10],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 95],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is of a private network or of this machine. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(plain);
  return family !== 0 && PRIVATE.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a host is plainly private by its name or number, before anybody is asked. */
export function isPrivateHost(hostname: string): boolean {
  return (
    /(?:^localhost|\.(?:localhost|local|internal|lan|home\.arpa))\.?$/.test(hostname) ||
    isPrivateAddress(hostname)
  );
}
