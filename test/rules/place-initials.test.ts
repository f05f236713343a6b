import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialOf } from '../../src/rules/pinyin-initial.ts';
import { placeInitials } from '../../src/rules/place-initials.ts';

test('the initials of divisions, as people type them', () => {
  const said: Record<string, string> = {
    北京市: 'bjs',
    重庆市: 'cqs',
    西藏自治区: 'xzzzq',
    长沙市: 'css',
    长春市: 'ccs',
    厦门市: 'xms',
    台州市: 'tzs',
    天台县: 'ttx',
    六安市: 'las',
    蚌埠市: 'bbs',
    东莞市: 'dgs',
    番禺区: 'pyq',
    黄埔区: 'hpq',
    大埔县: 'dbx',
    闵行区: 'mhq',
    行唐县: 'xtx',
    东阿县: 'dex',
    泊头市: 'bts',
    长子县: 'zzx',
    子长市: 'zcs',
    崆峒区: 'ktq',
    覃塘区: 'qtq',
    甘孜藏族自治州: 'gzzzzzz',
    浦东新区: 'pdxq',
    乌鲁木齐市: 'wlmqs',
    呼和浩特市: 'hhhts',
    荥阳市: 'xys',
    荥经县: 'yjx',
    安阳市: 'ays',
    鄂尔多斯市: 'eedss',
  };
  for (const [name, letters] of Object.entries(said))
    assert.equal(placeInitials(name), letters, name);
});

test('letters and digits stay, marks go', () => {
  assert.equal(placeInitials('A座（3号）'), 'az3h');
  assert.equal(placeInitials(''), '');
  assert.equal(initialOf('，'), '');
});

test('every letter has its first character', () => {
  const firsts: Record<string, string> = {
    阿: 'a',
    八: 'b',
    擦: 'c',
    大: 'd',
    鹅: 'e',
    发: 'f',
    嘎: 'g',
    哈: 'h',
    鸡: 'j',
    卡: 'k',
    拉: 'l',
    妈: 'm',
    拿: 'n',
    哦: 'o',
    怕: 'p',
    七: 'q',
    然: 'r',
    三: 's',
    他: 't',
    瓦: 'w',
    西: 'x',
    丫: 'y',
    杂: 'z',
  };
  for (const [character, letter] of Object.entries(firsts))
    assert.equal(initialOf(character), letter);
});
