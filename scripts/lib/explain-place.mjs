/** Faults of the disk, said to the person who can mend them. */
import { Refusal } from './say.mjs';

const SENTENCES = {
  ENOSPC: (folder) => `The disk of ${folder} is full. Nothing was kept; make room and try again.`,
  EDQUOT: (folder) => `The quota for ${folder} is used up. Nothing was kept; make room and try again.`,
  EACCES: (folder) => `${folder} may not be written by this user. Choose another folder.`,
  EPERM: (folder) => `${folder} may not be written by this user. Choose another folder.`,
  EROFS: (folder) => `${folder} is on a disk that can only be read. Choose another folder.`,
  ENOTDIR: (folder) => `${folder} is not a folder.`,
  EEXIST: (folder) => `${folder} is not a folder.`,
};

/** @returns what to throw in place of the fault. */
export const explainPlace = (error, folder) => {
  const sentence = Object.hasOwn(SENTENCES, error?.code ?? '') ? SENTENCES[error.code](folder) : null;
  return sentence ? new Refusal(sentence) : error;
};
