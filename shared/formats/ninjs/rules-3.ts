import { contactInfoSince } from './contact-info.ts'
import { geoJsonFault } from './geo-json.ts'
import {
  type Asks,
  type Noted,
  type Table,
  later,
  list,
  number,
  object,
  oneOf,
  other,
  since,
  text,
} from './rule-notation.ts'
import { advices } from './rules-1.ts'

/*
 * The rules of ninjs 2.0 to 3.1 (IPTC, github.com/iptc/newsinjson), with the names of the third major; the second
 * writes them in small letters (see `rule-notation`).
 */

const uri = text('uri')
const moment = text('moment')
const whole = number({ whole: true })
const none: Noted = () => undefined

/** What came with the third major alone. */
const third = (rule: Noted): Noted => since('3.0', rule)
/** A number that the third major wants whole. */
const count = since('3.0', whole, number())

const types = ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component']
const type = since('3.0', oneOf(...types, 'event', 'planning'), oneOf(...types))
const pubStatus = oneOf('usable', 'withheld', 'canceled')
const urgency = since('3.0', number({ whole: true, from: 1, to: 9 }), number())

const contactInfo = contactInfoSince('2.1', 'postalCode')

const concept = { name: text(), rel: text(), uri, literal: text() }
const words = { role: text(), contentType: text(), value: text() }
const percent = since('2.1', number({ whole: true, from: 0, to: 100 }))

const organisation = object({
  ...concept,
  contactInfo,
  symbols: list(
    object({
      ticker: since('3.0', none, text()),
      exchange: text(),
      symbolType: uri,
      symbol: text(),
    }),
  ),
})

const rendition = object(
  {
    name: text(),
    href: uri,
    contentType: text(),
    title: text(),
    width: count,
    height: count,
    sizeInBytes: count,
    duration: number(),
    format: text(),
    aspectRatio: third(text()),
    videoCodec: third(text()),
    frameRate: third(number()),
    poi: third(object({ x: whole, y: whole })),
    transportProtocol: third(text()),
    scanType: third(oneOf('progressive', 'interlaced')),
    bitrate: third(text()),
  },
  { mandatory: ['name'] },
)

const dates = object(
  {
    startDate: moment,
    endDate: moment,
    expectedStartDate: text('date'),
    expectedEndDate: text('date'),
    expectedDuration: text(),
    recurrence: object({
      // The official schema asks for a list that is a text, which nothing can be.
      recurrenceDates: list(text('date')),
      recurrenceRules: list(
        object({
          frequency: oneOf('secondly', 'minutely', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'),
          interval: whole,
          until: moment,
          count: whole,
        }),
      ),
    }),
  },
  {
    one: [
      ['startDate', 'expectedStartDate'],
      ['endDate', 'expectedEndDate'],
    ],
  },
)

const coverage = object({
  uri,
  title: text(),
  pubStatus,
  type,
  commissioned: object({
    by: text(),
    on: moment,
    references: list(object({ name: text(), value: text() })),
  }),
  dates,
  audiences: list(object({ audience: text(), significance: whole })),
  exclAudience: list(text()),
  edNote: text(),
  urgency,
  language: text(),
  itemCount: object({ rangeFrom: whole, rangeTo: whole }),
  wordCount: whole,
  renditions: list(rendition),
})

const rights: Table = { langId: uri, linkedRights: uri, encodedRights: text() }
const rightsAsk: Asks = { one: [['linkedRights', 'encodedRights']] }
const digitalSourceType = object({ name: text(), uri, literal: text() })

const properties: Table = {
  uri,
  type,
  representationType: oneOf('full', 'partial'),
  profile: text(),
  version: text(),
  firstCreated: moment,
  versionCreated: moment,
  contentCreated: moment,
  embargoed: since('3.0', none, moment),
  embargoedUntil: third(moment),
  expires: since('2.1', moment),
  pubStatus,
  urgency,
  copyrightHolder: text(),
  copyrightNotice: text(),
  usageTerms: text(),
  edNote: text(),
  language: text(),
  headlines: list(object(words, { mandatory: ['value'] })),
  descriptions: list(object(words, { mandatory: ['value'] })),
  bodies: list(object({ ...words, charCount: count, wordCount: count }, { mandatory: ['value'] })),
  people: list(object({ ...concept, contactInfo })),
  organisations: list(organisation),
  places: list(object({ ...concept, contactInfo, geoJSON: other(geoJsonFault) })),
  subjects: list(
    object({ ...concept, creator: since('2.1', text()), relevance: percent, confidence: percent }),
  ),
  events: list(object({ ...concept, id: third(text()) })),
  objects: list(object(concept)),
  eventDetails: third(
    object({ eventStatus: uri, plannedCoverageStatus: uri, dates, organiser: organisation }),
  ),
  plannedCoverage: third(list(coverage)),
  infoSources: list(object({ name: text(), role: text(), uri, literal: text(), contactInfo })),
  title: text(),
  by: text(),
  slugline: text(),
  located: text(),
  renditions: list(rendition),
  associations: list(later(() => association)),
  altIds: list(object({ role: text(), value: text() })),
  trustIndicators: list(object({ role: uri, title: text(), href: uri })),
  standard: object({ name: text(), version: text(), schema: uri }),
  genres: list(object({ name: text(), uri: text(), literal: text() })),
  rightsInfo: since('3.0', object(rights, rightsAsk), object(rights, { ...rightsAsk, open: true })),
  digitalSourceType: since('3.1', digitalSourceType, since('3.0', none, since('2.2', digitalSourceType))),
  advices: since('3.0', none, since('2.x', advices)),
}

const association: Noted = object(
  { ...properties, name: text(), rel: text() },
  { mandatory: ['name', 'uri'] },
)

/** An item of ninjs 2 or 3. */
export const item3: Noted = object(properties, { mandatory: ['uri'] })
