import type { House } from '../house/house.ts'
import type { Example, Examples } from './examples.ts'

const lede = 'The ferry runs again.'
const more = 'Tickets cost what they did before.'
const mail = 'quill@meridian.example'

const wanting: Partial<House> = { end: { wanted: true, mark: '(END)', contacts: ['meridian.example'] } }

function bad(text: readonly string[], finds: readonly string[], rest: Partial<Example> = {}): Example {
  return { text, finds, ...rest }
}

function good(text: readonly string[], rest: Partial<Example> = {}): Example {
  return { text, finds: [], ...rest }
}

export const examples: Examples = {
  check: 'end-and-contact',
  bad: [
    bad([lede, '(END)', more], [more], { fixed: [lede, more, '(END)'] }),
    bad([lede, '(END)', more, lede], [more], { fixed: [lede, more, lede, '(END)'] }),
    bad([lede, '(ENDS)', more], [more]),
    bad([lede, '-30-', more], [more]),
    bad([lede, '=END=', more], [more]),
    bad([lede, '###', more], [more]),
    bad([lede, '(끝)', '표값은 그대로다.'], ['표값은 그대로다.'], { fields: { language: 'ko' } }),
    bad([lede, '<끝>', '표값은 그대로다.'], ['표값은 그대로다.'], { fields: { language: 'ko' } }),
    bad([lede, more, 'ends', more], [more]),
    bad([`${lede} (END)`, more], [more]),
    bad([`${lede} (END) ${more}`], [more]),
    bad([lede, '(END)', '(END)'], ['(END)'], { fixed: [lede, '(END)'] }),
    bad([lede, '(END)', more, '(END)'], ['(END)'], { fixed: [lede, more, '(END)'] }),
    bad([lede, `${more} (END)`, '(END)'], ['(END)'], { fixed: [lede, more, '(END)'] }),
    bad([lede, '(END)', mail], [mail], { fixed: [lede, mail, '(END)'] }),
    bad([lede, mail], [mail]),
    bad([lede, `Mara Quill: ${mail}`], [`Mara Quill: ${mail}`]),
    bad([lede], [''], { house: wanting }),
    bad([lede, '(END)'], [''], { house: wanting }),
    bad([lede, mail, '###'], ['###'], { house: wanting, fixed: [lede, mail, '(END)'] }),
    bad([lede, 'quill@other.example', '(END)'], ['quill@other.example'], { house: wanting }),
    bad([lede, 'quill@other.example', '(END)'], ['quill@other.example'], {
      house: { end: { wanted: false, mark: '(END)', contacts: ['meridian.example'] } },
    }),
  ],
  good: [
    good([lede, more]),
    good([lede, more, '(END)']),
    good([lede, mail, '(END)']),
    good([lede, mail, '(END)'], { house: wanting }),
    good([lede, 'Mara Quill; quill@desk.meridian.example', '(END)'], { house: wanting }),
    good([lede, `${more} (END)`]),
    good([lede, 'ends']),
    good([lede, '(끝)'], { fields: { language: 'ko' } }),
    good([lede, 'The End', more]),
    good(['End', lede, more, lede, more]),
    good([lede, `Readers may write to ${mail} for a timetable.`]),
    good([lede, '(END)', '   ']),
    good([lede, 'It came (end of story, he said) to nothing.', more]),
  ],
}
