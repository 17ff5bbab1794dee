import type { Paragraph } from '../story/view.ts'
import type { Examples } from './examples.ts'

const lede = 'The ferry runs again.'

function caption(text: string, credit?: string): readonly (string | Paragraph)[] {
  return [{ id: '', kind: 'caption', text, ...(credit !== undefined && { credit }) }, lede]
}

function bad(text: string, language = 'en') {
  return { text: caption(text), finds: [text], fields: { language } }
}

function good(text: string, language = 'en', credit?: string) {
  return { text: caption(text, credit), finds: [], fields: { language } }
}

export const examples: Examples = {
  check: 'image-credit',
  bad: [
    bad('A ferry leaves Port Ellery on Tuesday.'),
    bad('Mayor Ada Quill speaks at the port on Tuesday (left).'),
    bad('A ferry leaves Port Ellery, Nov. 3. (File photo)'),
    bad('A ferry leaves the port on Tuesday. (2026)'),
    bad('A ferry leaves the port (which had been shut for a week).'),
    { text: caption('(Meridian)'), finds: ['(Meridian)'] },
    { text: caption('', 'Meridian'), finds: [''] },
    { text: caption('Photo: Mara Quill'), finds: ['Photo: Mara Quill'] },
    { text: caption(''), finds: ['', ''] },
    bad('24일 가온항에서 배가 떠나고 있다.', 'ko'),
    bad('24일 가온항에서 배가 떠나고 있다. (자료사진)', 'ko'),
  ],
  good: [
    good('A ferry leaves Port Ellery on Tuesday. (Meridian)'),
    good('A ferry leaves Port Ellery on Tuesday. (KCNA)'),
    good('A ferry leaves Port Ellery on Tuesday. (AP Photo/Mara Quill)'),
    good('A ferry leaves Port Ellery on Tuesday. (PHOTO NOT FOR SALE) (Yonhap)'),
    good('A ferry leaves Port Ellery on Tuesday. Photo by Mara Quill'),
    good('A ferry leaves Port Ellery on Tuesday. Photo: Mara Quill/Meridian'),
    good('A ferry leaves Port Ellery on Tuesday. REUTERS/Mara Quill'),
    good('A ferry leaves Port Ellery on Tuesday. (Courtesy of the Ellery Port Authority)'),
    good('A ferry leaves Port Ellery on Tuesday. [Quayside Pictures]'),
    good('A ferry leaves Port Ellery on Tuesday. www.quaysidepictures.com'),
    good('A ferry leaves Port Ellery on Tuesday.', 'en', 'Meridian'),
    good('24일 가온항에서 배가 떠나고 있다. (북방통신)', 'ko'),
    good('24일 가온항에서 배가 떠나고 있다. [가온시 제공]', 'ko'),
    good('24일 가온항에서 배가 떠나고 있다. 사진=한서린 기자', 'ko'),
    good('24일 가온항에서 배가 떠나고 있다. /연합뉴스', 'ko'),
    good('Die Fähre verlässt den Hafen.', 'de'),
    { text: [lede], finds: [] },
  ],
}
