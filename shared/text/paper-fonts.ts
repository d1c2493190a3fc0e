/** Which fonts does an official document ask for, and what may stand for them where they are not installed? */

export const paperFonts = {
  title: {
    name: '方正小标宋简体',
    alternatives: ['方正小标宋_GBK', '小标宋', 'FZXiaoBiaoSong-B05S', '宋体', 'SimSun', 'Noto Serif CJK SC'],
    panose: '02010601030101010101',
    family: 'roman',
  },
  body: {
    name: '仿宋',
    alternatives: ['仿宋_GB2312', 'FangSong', 'FangSong_GB2312', 'STFangsong', 'Noto Serif CJK SC'],
    panose: '02010609060101010101',
    family: 'modern',
  },
  heading: {
    name: '黑体',
    alternatives: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'],
    panose: '02010609060101010101',
    family: 'modern',
  },
  subheading: {
    name: '楷体',
    alternatives: ['楷体_GB2312', 'KaiTi', 'KaiTi_GB2312', 'STKaiti', 'Noto Serif CJK SC'],
    panose: '02010609060101010101',
    family: 'modern',
  },
  number: {
    name: '宋体',
    alternatives: ['SimSun', 'STSong', 'Noto Serif CJK SC'],
    panose: '02010600030101010101',
    family: 'roman',
  },
} as const;
