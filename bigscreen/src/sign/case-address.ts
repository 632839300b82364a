/** The case's page in the H5 of the mini-program. */
export const caseAddress = (caseId: string): string =>
  `/m/#/pages/case/detail?id=${encodeURIComponent(caseId)}&tab=documents`;

/** Inside the mini-program's own window the way back is its own arrow. */
export const isInMiniProgram = (): boolean => /miniProgram/i.test(navigator.userAgent);
