import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPrivateHost } from '../../src/check/source/private-hosts.ts';

const hostOf = (host: string): string => new URL(`http://${host}/`).hostname;

test('this machine and its network are private, however an address writes them', () => {
  const hosts = [
    'localhost',
    'LOCALHOST.',
    'x.localhost',
    'printer.lan.',
    'db.internal',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.5',
    '239.1.1.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::127.0.0.1]',
    '[::ffff:0:10.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::10.0.0.1]',
    '[2002:7f00:1::]',
    '[2001:0:53aa:64c::1]',
    '[fd00::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
  ];
  assert.deepEqual(
    hosts.filter(host => !isPrivateHost(hostOf(host))),
    [],
  );
});

test('hosts of the open internet are not', () => {
  const hosts = ['www.example.cn', 'localhost.example.cn', '101.6.6.6', '172.32.0.1', '11.0.0.1'];
  const six = ['[2001:da8:202:10::36]', '[2400:3200::1]', '[::ffff:101.6.6.6]'];
  assert.deepEqual(
    [...hosts, ...six].filter(host => isPrivateHost(hostOf(host))),
    [],
  );
});
