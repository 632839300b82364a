/** The words that stand in Strapi's role and token editors as codes or in English, each with what a colleague calls it. */
import words from './translations/admin.zh-Hans.json';

/** Strapi shows a content type by its code with a capital letter; its Chinese name is a translation of the code. */
const TYPES = Object.fromEntries(
  Object.entries(words)
    .filter(([code]) => /^[a-z-]+$/.test(code))
    .map(([code, name]) => [code.charAt(0).toUpperCase() + code.slice(1), name]),
);

/** Whole texts of the editors, headings and empty fields. */
export const EDITOR_WORDS: Readonly<Record<string, string>> = {
  ...TYPES,
  Operation: '小程序和网页',
  '定义 api::operation 插件所有允许的操作。': '勾选这个角色可以做的事',
  Desk: '调解工作台',
  '调解业务的各项操作 的权限 plugin': '勾选这个角色可以做的事',
  Select: '请选择',
};
