/** Photos of a station, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  photos: '照片',
  photoOpen: '看大图：{alt}',
  photoUntold: '站点照片',
  photoOf: '第 {n} 张，共 {all} 张',
  photoBack: '上一张',
  photoNext: '下一张',
  photoFailed: '照片没有载入。',
} as const;
