import { contactInfoSince } from './contact-info.ts'
import { type Noted, later, list, number, object, oneOf, since, text } from './rule-notation.ts'

/*
 * The rules of ninjs 1.0 to 1.6 (IPTC, github.com/iptc/newsinjson): one object an item, keyed renditions and
 * associations, texts in `headline`, `body_…` and `description_…`.
 */

const uri = text('uri')
const moment = text('moment')

const contactInfo = contactInfoSince('1.5', 'postalcode')

const concept = { name: text(), rel: text(), scheme: uri, code: text() }
const percent = since('1.5', number({ whole: true, from: 0, to: 100 }))

const rendition = object({
  href: uri,
  mimetype: text(),
  title: text(),
  height: number(),
  width: number(),
  sizeinbytes: number(),
  duration: since('1.2', number()),
  format: since('1.2', text()),
})

const types = ['text', 'audio', 'video', 'picture', 'graphic', 'composite']

const advice = object({ scheme: text(), code: text() }, { mandatory: ['code'] })

/** Of a draft that no version took up. */
export const advices = list(
  object({ role: text(), environments: list(advice), importance: advice, lifetime: advice }),
)

/** An item of ninjs 1. */
export const item1: Noted = object(
  {
    uri,
    type: since('1.2', oneOf(...types, 'component'), oneOf(...types)),
    mimetype: text(),
    representationtype: oneOf('complete', 'incomplete'),
    profile: text(),
    version: text(),
    firstcreated: since('1.2', moment),
    versioncreated: moment,
    contentcreated: since('1.4', moment),
    embargoed: moment,
    expires: since('1.4', moment),
    pubstatus: oneOf('usable', 'withheld', 'canceled'),
    urgency: since('1.1', number()),
    copyrightholder: text(),
    copyrightnotice: text(),
    usageterms: since('1.1', text()),
    ednote: since('1.2', text()),
    language: text(),
    title: since('1.2', text()),
    byline: text(),
    headline: text(),
    slugline: since('1.2', text()),
    located: text(),
    charcount: since('1.2', number()),
    wordcount: since('1.2', number()),
    person: list(object({ ...concept, contactinfo: contactInfo })),
    organisation: list(
      object({
        ...concept,
        contactinfo: contactInfo,
        symbols: list(
          object({
            ticker: text(),
            exchange: text(),
            symboltype: since('1.5', uri),
            symbol: since('1.5', text()),
          }),
        ),
      }),
    ),
    place: list(
      object(
        { ...concept, contactinfo: contactInfo },
        { named: [[/^geometry_\w/, since('1.1', object({}, { open: true }))]] },
      ),
    ),
    subject: list(
      object({ ...concept, creator: since('1.5', text()), relevance: percent, confidence: percent }),
    ),
    event: list(object(concept)),
    object: list(object(concept)),
    infosource: since('1.2', list(object({ ...concept, contactinfo: contactInfo }))),
    genre: since('1.3', list(object({ name: text(), scheme: uri, code: text() }))),
    renditions: object({}, { named: [[/^\w/, rendition]] }),
    associations: object({}, { named: [[/^\w/, later(() => item1)]] }),
    altids: since('1.3', object({}, { open: true })),
    trustindicator: since('1.3', list(object({ scheme: uri, code: text(), title: text(), href: uri }))),
    $standard: since('1.3', object({ name: text(), version: text(), schema: uri })),
    rightsinfo: since(
      '1.4',
      object(
        { langid: uri, linkedrights: uri, encodedrights: text() },
        { one: [['linkedrights', 'encodedrights']], open: true },
      ),
    ),
    digitalsourcetype: since('1.6', object({ name: text(), uri, literal: text() })),
    advices: since('1.x', advices),
  },
  {
    mandatory: ['uri'],
    named: [
      [/^description_\w/, text()],
      [/^body_\w/, text()],
      [/^headline_\w/, since('1.3', text())],
    ],
  },
)
