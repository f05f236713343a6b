import { BlockList, isIP } from 'node:net';

/** Address blocks that are nobody's on the open internet (RFC 1918, 6598, 3927, 4193, 4291 …). */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
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
    hostname === 'localhost' ||
    /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(hostname) ||
    isPrivateAddress(hostname)
  );
}
