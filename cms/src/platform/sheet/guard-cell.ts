/** Text that a spreadsheet could take for a formula is led by an apostrophe: names come from strangers. */
const FORMULA = /^[=+\-@\t\r]/;

export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
