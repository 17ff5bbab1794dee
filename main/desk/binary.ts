import type { Said } from '../../shared/locale.ts'

/** The first bytes of files that are not text, and what to call them. */
const signatures: readonly (readonly [readonly (number | undefined)[], Said])[] = [
  [[0x89, 0x50, 0x4e, 0x47], { en: 'a PNG picture', ko: 'PNG 그림' }],
  [[0xff, 0xd8, 0xff], { en: 'a JPEG picture', ko: 'JPEG 그림' }],
  [[0x47, 0x49, 0x46, 0x38], { en: 'a GIF picture', ko: 'GIF 그림' }],
  [[0x49, 0x49, 0x2a, 0x00], { en: 'a TIFF picture', ko: 'TIFF 그림' }],
  [[0x4d, 0x4d, 0x00, 0x2a], { en: 'a TIFF picture', ko: 'TIFF 그림' }],
  [[0x38, 0x42, 0x50, 0x53], { en: 'a Photoshop file', ko: 'Photoshop 파일' }],
  [
    [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
    { en: 'a WebP picture', ko: 'WebP 그림' },
  ],
  [
    [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined],
    { en: 'a sound or video file', ko: '소리나 영상 파일' },
  ],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], { en: 'a PDF file', ko: 'PDF 파일' }],
  [[0x50, 0x4b, 0x03, 0x04], { en: 'a ZIP or Office file', ko: 'ZIP이나 Office 파일' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { en: 'an old Office file', ko: '옛 Office 파일' }],
  [[0x1f, 0x8b], { en: 'a compressed file', ko: '압축 파일' }],
  [[0x42, 0x5a, 0x68], { en: 'a compressed file', ko: '압축 파일' }],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], { en: 'a compressed file', ko: '압축 파일' }],
  [[0x28, 0xb5, 0x2f, 0xfd], { en: 'a compressed file', ko: '압축 파일' }],
  [[0x7f, 0x45, 0x4c, 0x46], { en: 'a program', ko: '프로그램' }],
  [[0x4d, 0x5a, 0x90, 0x00], { en: 'a program', ko: '프로그램' }],
  [[0x49, 0x44, 0x33], { en: 'a sound file', ko: '소리 파일' }],
  [[0x4f, 0x67, 0x67, 0x53], { en: 'a sound or video file', ko: '소리나 영상 파일' }],
  [
    [undefined, undefined, undefined, undefined, 0x66, 0x74, 0x79, 0x70],
    { en: 'a video or picture file', ko: '영상이나 그림 파일' },
  ],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], { en: 'a database', ko: '데이터베이스' }],
]

/** What kind of binary file the bytes begin as, for a sentence ("a PNG picture"), or undefined. */
export function binaryKind(bytes: Uint8Array): Said | undefined {
  return signatures.find(
    ([signature]) =>
      bytes.length >= signature.length &&
      signature.every((byte, index) => byte === undefined || byte === bytes[index]),
  )?.[1]
}
