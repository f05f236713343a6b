/** The words lists use for facilities, and for services, which lists put in the same column. */

import { foldWord, splitWords } from './cell-text.ts';
import { FACILITIES } from '../../../src/rules/vocabulary.ts';
import type { Facility } from '../../../src/rules/vocabulary.ts';

const WORDS: Record<Facility, string> = {
  rest_seat: '休息座椅 座椅 桌椅 休息桌椅 座位 歇脚 沙发 凳子 椅子 长椅 休息椅 桌凳',
  drinking_water:
    '饮水 饮水机 饮用水 直饮水 热水 开水 纯净水 净水机 直饮水机 茶水 喝水 接水 饮水点 饮用热水 开水机',
  charging:
    '充电 手机充电 充电设备 充电器 充电插座 充电宝 插座 手机充电器 共享充电宝 充电线 充电设施',
  microwave:
    '微波炉 光波炉 微波炉加热 热饭 加热饭菜 饭菜加热 餐食加热 热饭菜 加热 加热设备 饭菜加热设备 饭凉加热',
  toilet: '厕所 卫生间 公厕 洗手间 公共厕所 公共卫生间 如厕',
  washroom: '盥洗室 盥洗 洗漱 洗漱间 洗手池 洗手台 盥洗间 洗手 洗漱台',
  shower: '淋浴 淋浴间 洗澡 浴室 淋浴室 热水淋浴',
  air_conditioning: '空调 冷暖空调',
  wifi: 'wifi 无线网络 无线网 无线wifi 无线上网 wlan',
  fridge: '冰箱 冰柜 爱心冰柜 爱心冰箱 冷藏柜',
  hot_meal: '热餐 供餐 热餐供应',
  ebike_swap: '换电 换电柜 电动车换电 换电点 电瓶换电 换电站',
  first_aid:
    '急救箱 医药箱 药箱 急救包 药品 常用药品 急救药品 医药包 应急药箱 应急药品 急救 药品箱 小药箱 应急医药箱 常用药',
  heat_medicine: '防暑药品 防暑降温药品 藿香正气水 清凉油 人丹 防暑药',
  umbrella: '雨伞 爱心雨伞 雨具 爱心伞 共享雨伞 雨衣 便民伞 便民雨伞',
  tools: '工具箱 维修工具 便民工具 修理工具 工具 打气筒 针线包 针线盒 五金工具 便民工具箱',
  rest_area: '休息区 休息室 休憩区 休息间 休息 休憩 休息场所',
  reception: '接待区 接待室 接待处 接待台 接待 前台',
  bed: '床位 床铺 床 休息床 住宿 折叠床 午休床',
  laundry: '洗衣 洗衣机 洗衣房 烘干机 洗衣间 洗衣烘干',
  truck_parking: '货车停车 大车停车 货车停车位 大车停车位 货车停车场',
  massage: '按摩椅 按摩 按摩仪 按摩器',
  computer: '电脑 计算机 平板电脑 上网电脑',
  projector: '投影 投影仪 投影机 投影设备',
  printing: '打印 复印 打印机 复印机 打印复印 打印服务',
  books:
    '图书 书籍 书报 书刊 报刊 图书角 书架 报刊杂志 书报架 杂志 报纸 图书报刊 书报刊物 图书阅览',
  self_loan: '自助借书 自助借还 自助借还机 自助借还书 自助借阅 借书机',
  e_reading: '电子阅读 电子书 电子图书 数字阅读 有声书 电子阅览 电子书屋 电子阅读机',
  nursing_chair: '哺乳椅 哺乳沙发 哺乳位 喂奶椅',
  nappy_table: '尿布台 婴儿护理台 护理台 换尿布台 尿布更换台 婴儿打理台',
  cool_soup: '绿豆汤 酸梅汤 清凉汤 解暑汤 绿豆水',
  herbal_tea: '凉茶 清凉茶 凉茶供应',
  fitness: '健身 健身器材 健身房 健身设备 健身设施 跑步机 乒乓球 乒乓球台',
  exhibition: '展览 展厅 展陈 展示 陈列 陈列室 展示区 展览室',
};

/** What people come for rather than what stands there. */
const SERVICES =
  '法律咨询 法律援助 法律服务 政策咨询 劳动争议调解 争议调解 劳动争议 心理咨询 心理疏导 心理服务 健康咨询 入会咨询 入会 扫码入会 网上入会 入会服务 会员服务 法人资格证办理 法人资格证 工会法人资格证办理 业务办理 招聘信息 求职登记 职业介绍 就业服务 就业咨询 岗位推荐 招聘 培训报名 技能体验 培训 技能培训 职业培训 就业培训 刺绣 蜡染 织锦 手工艺 非遗体验 非遗教学 讲座 党史讲座 义诊 测血压 量血压 血压测量 体检 健康检测 理发 免费理发 托管 托管服务 儿童托管 课后托管 亲子活动 困难帮扶 帮扶救助 医疗互助 互助保障 送清凉 送温暖 代收快递 快递代收 缝补 配钥匙 维修 车辆维修 加水 餐饮 就餐 订餐 助餐 志愿服务 读书会 阅读活动 观影 电影放映 文艺演出 婚恋交友 相亲 参观 讲解 导览';

const FACILITY_OF = new Map<string, Facility>(
  FACILITIES.flatMap(id => [
    [foldWord(id), id] as const,
    ...WORDS[id].split(' ').map(word => [foldWord(word), id] as const),
  ]),
);
const SERVICE_WORDS: ReadonlySet<string> = new Set(SERVICES.split(' ').map(foldWord));

/** What changes nothing of a facility's meaning. */
const PREFIX = /^(?:免费|爱心|提供|配有|配备|设有|备有|有|可)/;
const SUFFIX = /(?:服务|设备|设施|处|等)$/;

export interface ReadFacilities {
  /** Ids of the vocabulary, and words outside it as written; each once. */
  facilities: string[];
  services: string[];
  /** Those of `facilities` that are outside the vocabulary. */
  kept: string[];
}

/** The facilities a cell lists; a word for a service goes to the services. */
export function readFacilities(text: string): ReadFacilities {
  const facilities = new Set<string>();
  const services = new Set<string>();
  const kept = new Set<string>();
  for (const word of splitWords(text, isKnown)) {
    const id = find(word, key => FACILITY_OF.get(key));
    if (id) facilities.add(id);
    else if (isService(word)) services.add(word);
    else {
      facilities.add(word);
      kept.add(word);
    }
  }
  return { facilities: [...facilities], services: [...services], kept: [...kept] };
}

function isService(word: string): boolean {
  return find(word, key => SERVICE_WORDS.has(key) || undefined) === true;
}

function isKnown(word: string): boolean {
  return find(word, key => FACILITY_OF.get(key)) !== undefined || isService(word);
}

/** Looks a word up as written, without what stands in brackets, and without a mere prefix or suffix. */
function find<T>(word: string, look: (key: string) => T | undefined): T | undefined {
  const plain = foldWord(word.replace(/[(（].*?[)）]/gu, ''));
  const bare = plain.replace(PREFIX, '');
  for (const key of [foldWord(word), plain, bare, bare.replace(SUFFIX, '')]) {
    const found = key === '' ? undefined : look(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
