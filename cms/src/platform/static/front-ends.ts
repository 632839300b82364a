/** What stands where on our one port, and which of its files never change under their name. */
import { join } from 'node:path';
import { listFiles, type FileList } from './list-files';

export type FrontEnd = { prefix: string; index: string; files: FileList; isHashed(path: string): boolean };

const inAssets = (path: string): boolean => path.startsWith('assets/');
const allButPages = (path: string): boolean => !path.endsWith('.html');

/**
 * @param home the product's root folder
 * @param panel the address of the staff's panel
 */
export function listFrontEnds({ home, panel }: { home: string; panel: string }): FrontEnd[] {
  const screens = listFiles(join(home, 'bigscreen/dist'));
  const phone = listFiles(join(home, 'miniprogram/dist/build/h5'));
  const staff = listFiles(join(home, 'cms/dist/build'));
  return [
    { prefix: '/m', index: 'index.html', files: phone, isHashed: inAssets },
    { prefix: '/screen', index: 'index.html', files: screens, isHashed: inAssets },
    { prefix: '/sign', index: 'sign.html', files: screens, isHashed: inAssets },
    { prefix: panel, index: 'index.html', files: staff, isHashed: allButPages },
  ];
}
