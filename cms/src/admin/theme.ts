/** Deep teal instead of Strapi's violet, for day and night. */
const light = {
  primary100: '#e8f3f2',
  primary200: '#bcdedb',
  primary500: '#23877f',
  primary600: '#0f6b66',
  primary700: '#0a524e',
  buttonPrimary500: '#17807a',
  buttonPrimary600: '#0f6b66',
};
const dark = {
  primary100: '#14302e',
  primary200: '#23514d',
  primary500: '#2fa299',
  primary600: '#52c4b9',
  primary700: '#7dd8cf',
  buttonPrimary500: '#1d8f86',
  buttonPrimary600: '#17807a',
  // Stock dark tints are one grey for all meanings: a red and a green label would look alike.
  danger100: '#3a1f22',
  danger200: '#6b2f31',
  danger700: '#ff9b90',
  success100: '#1b3324',
  success200: '#2f5a3e',
  warning100: '#382a17',
  warning200: '#6b4a1f',
  secondary100: '#172f42',
  secondary200: '#28516f',
  alternative100: '#2e2140',
  alternative200: '#523a72',
};

const focus = (colour: string) =>
  ['2px 0', '0 2px', '-2px 0', '0 -2px'].map((side) => `inset ${side} 0 0 ${colour}`).join(', ');

export const theme = {
  light: { colors: light, shadows: { focus: focus(light.primary600) } },
  dark: { colors: dark, shadows: { focus: focus(dark.primary600) } },
};
