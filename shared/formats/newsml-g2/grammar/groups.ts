/*
 * Attributes and children that many elements share. `xml/grammar/notation.ts` says how to read it. After IPTC’s NewsML-G2 2.35 (CC BY 4.0); a test
 * holds it to the official schema.
 */
export const groups = `
@edited = creator~ modified:day custom:boolean how~ why~
@edit = id:id @edited
@size = width:count widthunit~ height:count heightunit~ orientation:count layoutorientation~ colourspace~
    colourindicator~
@newsContent = @edit rendition~ generator generated:day hascontent:boolean
@target = href:iri residref residrefformat~ version:positive persistidref @contentType size:count title
@oldLink = guidref hreftype
@common = @edit pubconstraint~~
@i18n = xml:lang:lang dir:ltr|rtl
@authority = authority:iri authoritystatus~
@quantity = confidence:0-100 relevance:0-100 derivedfrom:qcodes
@validity = validfrom:day validto:day
@flex = qcode:qcode uri:iri literal:line type~
@rank = rank:count
@value = value valuedatatype:qname valueunit~
@qualifying = qcode:qcode uri:iri literal:line type~ role~
@contentType = contenttype contenttypestandardversion contenttypevariant contenttypevariantstandardversion
    format~ formatstandardversion
@media = @size videocodec~ colourdepth:count
@characteristics = charcount:count wordcount:count linecount:count pagecount:count @size colourdepth:count
    resolution:positive duration durationunit~ audiocodec~ audiobitrate:positive audiovbr:boolean
    audiosamplesize:positive audiosamplerate:positive audiochannels~ videocodec~ videoavgbitrate:positive
    videovbr:boolean videoframerate:decimal videoscan:progressive|interlaced videoaspectratio:line
    videosampling:line videoscaling~ videodefinition~
@confirmation = confirmationstatus~
@recurrence = freq!:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY interval:positive until:day
    count:positive bysecond:0-59* byminute:0-59* byhour:0-23* byday:weekdays bymonthday:±31* bymonth:1-12*
    byyearday:±366* byweekno:±53* bysetpos:±366* wkst:MO|TU|WE|TH|FR|SA|SU
$catalogs = (catalogRef | catalog)*
$catalogs^<2.30 = (catalogRef | catalog)+
$itemManagement = itemClass provider versionCreated firstCreated? embargoed? pubStatus? role? fileName?
    generator* profile? service* title* edNote* memberOf* instanceOf* signal* altRep* deliverableOf* hash*
    expires* origRep* incomingFeedId* metadataCreator?
$administrative = urgency? contentCreated? contentModified? digitalSourceType? (located | infoSource |
    creator | contributor | audience | exclAudience | altId | rating | userInteraction)*
$descriptive = (language | genre | keyword | subject | slugline | headline | dateline | by | creditline |
    description)*
$descriptiveCore = (language | keyword | subject | slugline | headline | description)*
$definitions = (name | definition | note | facet | remoteInfo | hierarchyInfo)*
$relationships = (sameAs | broader | narrower | related)*
$entityDetails = hasInstrument^2.31* (personDetails | organisationDetails | geoAreaDetails | POIDetails |
    objectDetails | eventDetails)?
$recurrence = (rDate=Day | rRule=RRule)* (exDate=Day | exRule=RRule)*
`
