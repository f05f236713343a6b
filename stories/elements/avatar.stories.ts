import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/avatar/index.ts';
import '../../src/elements/list/index.ts';
import '../../src/elements/tag/index.ts';
import type { UnionAvatar } from '../../src/elements/avatar/avatar.ts';
import { portrait } from './portrait.ts';

type Args = Pick<UnionAvatar, 'name' | 'src' | 'kind' | 'scale' | 'decorative'>;

const meta: Meta<Args> = {
  title: 'Elements/Avatar',
  component: 'union-avatar',
  args: { name: '王建国（示例）', src: '', kind: 'person', scale: 'medium', decorative: false },
  render: ({ name, src, kind, scale, decorative }) =>
    html`<union-avatar
      name=${name}
      src=${src}
      kind=${kind}
      scale=${scale}
      ?decorative=${decorative}
    ></union-avatar>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Initials: Story = { name: '没有照片' };
export const Photo: Story = { name: '有照片', args: { src: portrait } };
export const Broken: Story = {
  name: '照片打不开',
  // A file that is there and no picture: one that is missing would be a fault of the page.
  args: { src: './iframe.html' },
};
export const Team: Story = { name: '班组或单位', args: { name: '三号机床班', kind: 'team' } };
export const Nameless: Story = { name: '没有名字', args: { name: '' } };
export const Scales: Story = {
  name: '大小',
  render: ({ name }) =>
    html`<union-avatar name=${name} scale="small"></union-avatar>
      <union-avatar name=${name}></union-avatar>
      <union-avatar name=${name} scale="large"></union-avatar>
      <union-avatar kind="team" name="三号机床班" scale="small"></union-avatar>
      <union-avatar kind="team" name="三号机床班"></union-avatar>
      <union-avatar kind="team" name="三号机床班" scale="large"></union-avatar>`,
};
export const Names: Story = {
  name: '取哪几个字',
  render: () =>
    html`<union-list label="名字和头像里的字">
      ${[
        ['王芳（示例）', '两个字的名字，全用'],
        ['王建国（示例）', '取后两个字：同姓的人多，看名分得清'],
        ['司马相如（示例）', '复姓，取名'],
        ['欧阳修（示例）', '复姓单名，取姓，不把姓拆开'],
        ['阿卜杜拉·买买提（示例）', '有间隔号的名字，取第一个字'],
        ['Maria Chen（示例）', '拉丁字母，取首尾两词的首字母'],
      ].map(
        ([name, why]) =>
          html`<union-list-item>
            <union-avatar slot="leading" name=${name!} decorative></union-avatar>
            <div>${name}</div>
            ${why}
          </union-list-item>`,
      )}
    </union-list>`,
};
export const InAList: Story = {
  name: '名单里',
  render: () =>
    html`<union-list label="今年的杭州工匠（示例）">
      <union-list-item selectable value="p-0001">
        <union-avatar
          slot="leading"
          decorative
          name="李建国（示例）"
          src=${portrait}
        ></union-avatar>
        <div>李建国（示例）</div>
        <union-tag tone="accent">全国劳动模范</union-tag>
      </union-list-item>
      <union-list-item selectable value="p-0002">
        <union-avatar slot="leading" decorative name="陈晓梅（示例）"></union-avatar>
        <div>陈晓梅（示例）</div>
        <union-tag>绣花</union-tag>
      </union-list-item>
      <union-list-item selectable value="t-0003">
        <union-avatar slot="leading" decorative kind="team" name="三号机床班"></union-avatar>
        <div>三号机床班（示例）</div>
        <union-tag>工人先锋号</union-tag>
      </union-list-item>
    </union-list>`,
};
