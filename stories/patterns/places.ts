/** Invented places for the patterns. */

export const KINDS: Readonly<Record<string, string>> = {
  rest: '户外劳动者驿站',
  driver: '司机之家',
  reading: '职工书屋',
  mother: '爱心妈妈小屋',
};

export interface Place {
  kind: string;
  name: string;
  address: string;
}

export const PLACES: readonly Place[] = [
  { kind: 'rest', name: '人民路户外劳动者驿站（示例）', address: '示例区人民路 12 号' },
  { kind: 'rest', name: '西站户外劳动者驿站（示例）', address: '示例区站前街 3 号' },
  { kind: 'rest', name: '河滨公园驿站（示例）', address: '示例区河滨路 88 号' },
  { kind: 'rest', name: '软件园驿站（示例）', address: '示例新区科技路 6 号' },
  { kind: 'driver', name: '东环物流园司机之家（示例）', address: '示例新区东环路 201 号' },
  { kind: 'driver', name: '高速南口司机之家（示例）', address: '示例县南口服务区' },
  { kind: 'reading', name: '市工人文化宫职工书屋（示例）', address: '示例区人民路 20 号' },
  { kind: 'reading', name: '纺织厂职工书屋（示例）', address: '示例区建设路 5 号' },
  { kind: 'mother', name: '北站爱心妈妈小屋（示例）', address: '示例区北站候车厅二楼' },
];
