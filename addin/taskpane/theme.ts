/** In which colours? The product's red in Fluent's roles, light and dark. */
import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

const red: BrandVariants = {
  10: '#190604',
  20: '#2F0D0A',
  30: '#471310',
  40: '#5C1814',
  50: '#721C18',
  60: '#88211C',
  70: '#9E2720',
  80: '#B42F27',
  90: '#C24238',
  100: '#CF554A',
  110: '#DA695D',
  120: '#E47D72',
  130: '#ED9288',
  140: '#F4A79F',
  150: '#FABDB7',
  160: '#FDD4D0',
};

/** The Chinese fonts by name: Segoe alone would leave the choice for Han characters to the system. */
const fontFamilyBase =
  '"Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const light: Theme = { ...createLightTheme(red), fontFamilyBase };
const darkBase = createDarkTheme(red);
const dark: Theme = {
  ...darkBase,
  fontFamilyBase,
  colorBrandForeground1: red[130],
  colorBrandForeground2: red[140],
  colorCompoundBrandForeground1: red[130],
  colorCompoundBrandStroke: red[120],
};

export const themeFor = (isDark: boolean): Theme => (isDark ? dark : light);
