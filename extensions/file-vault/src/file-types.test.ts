import { sniffType } from './file-types';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const zip = (name: string) => Buffer.concat([hex('504b0304'), Buffer.alloc(26), Buffer.from(name)]);
const OLE = hex('d0cf11e0a1b11ae1');

it.each<[what: string, head: Buffer, mime: string | null]>([
  ['JPEG', hex('ffd8ffe000104a464946'), 'image/jpeg'],
  ['PNG', hex('89504e470d0a1a0a0000'), 'image/png'],
  ['GIF', Buffer.from('GIF89a....'), 'image/gif'],
  ['WebP', Buffer.from('RIFF\x00\x00\x00\x00WEBPVP8 ', 'latin1'), 'image/webp'],
  ['HEIC', Buffer.from('\x00\x00\x00\x18ftypheic', 'latin1'), 'image/heic'],
  ['PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  [
    'Word',
    zip('word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['Excel', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    'PowerPoint',
    zip('ppt/presentation.xml'),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['another archive', zip('photos/1.jpg'), 'application/zip'],
  ['old Word', Buffer.concat([OLE, Buffer.alloc(64)]), 'application/msword'],
  ['old Excel', Buffer.concat([OLE, Buffer.from('Workbook', 'utf16le')]), 'application/vnd.ms-excel'],
  ['MP3 with a tag', Buffer.from('ID3\x03\x00', 'latin1'), 'audio/mpeg'],
  ['MP3 without one', hex('fffb9064'), 'audio/mpeg'],
  ['M4A', Buffer.from('\x00\x00\x00\x20ftypM4A ', 'latin1'), 'audio/mp4'],
  ['WAV', Buffer.from('RIFF\x00\x00\x00\x00WAVEfmt ', 'latin1'), 'audio/wav'],
  ['AMR', Buffer.from('#!AMR\n'), 'audio/amr'],
  ['MP4', Buffer.from('\x00\x00\x00\x18ftypisom', 'latin1'), 'video/mp4'],
  ['MOV', Buffer.from('\x00\x00\x00\x14ftypqt  ', 'latin1'), 'video/quicktime'],
  ['WebM', hex('1a45dfa39f4286'), 'video/webm'],
  ['Chinese text', Buffer.from('甲方同意分期还款'), 'text/plain'],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'), null],
  ['SVG after a declaration', Buffer.from('<?xml version="1.0"?><svg>'), null],
  ['a page', Buffer.from('\n <!DOCTYPE html><html>'), null],
  ['a script inside text', Buffer.from('你好<script>alert(1)</script>'), null],
  ['a page behind a byte order mark', Buffer.from('\ufeff<html>'), null],
  ['a Windows program', hex('4d5a900003000000'), null],
  ['a Linux program', hex('7f454c460201'), null],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /'), null],
  ['nothing', Buffer.alloc(0), null],
])('%s', (_what, head, mime) => {
  expect(sniffType(head)).toBe(mime);
});
