/*
 * What messages, items and their parts hold. `xml/grammar/notation.ts` says how to read it. After IPTC’s NewsML-G2 2.35 (CC BY 4.0); a test
 * holds it to the official schema.
 */
export const items = `
NewsMessage [newsMessage] = header=Header itemSet=ItemSet ; other
Header = sent=Moment (catalogRef=CatalogRef | catalog)* sender=Sender? transmitId=String? priority=Priority?
    origin=Sender? (timestamp=Timestamp | destination=Sender | channel=MessageChannel | signal |
    headerExtProperty=Extension)* other* ; @common other
ItemSet = own+ ; @common other
MessageChannel = <String ; @qualifying g2flag:NMSG
Timestamp = <Moment ; role
Sender = <String ; @qualifying
AnyItem = signature? $catalogs hopHistory? pubHistory? rightsInfo* itemMeta ; standard!:text
    standardversion!:version conformance guid!:text version:positive @i18n other
NewsItem [newsItem] = <AnyItem contentMeta=ContentMeta? partMeta* assert* inlineRef* (derivedFrom |
    derivedFromValue)* contentSet?
PackageItem [packageItem] = <AnyItem contentMeta=ContentMeta? partMeta* assert* inlineRef* (derivedFrom |
    derivedFromValue)* groupSet?
ConceptItem [conceptItem] = <AnyItem contentMeta=ConceptMeta? assert* inlineRef* (derivedFrom |
    derivedFromValue)* concept?
KnowledgeItem [knowledgeItem] = <AnyItem contentMeta=ConceptMeta? partMeta* assert* inlineRef* (derivedFrom
    | derivedFromValue)* conceptSet? schemeMeta?
PlanningItem [planningItem] = <AnyItem contentMeta=ConceptMeta? assert* inlineRef* (derivedFrom |
    derivedFromValue)* newsCoverageSet?
CatalogItem [catalogItem] = <AnyItem contentMeta=CatalogMeta? catalogContainer
CatalogContainer [catalogContainer] = catalog
Catalog [catalog] = title* scheme=Scheme+ ; additionalInfo:iri url:iri @authority guid:iri version:count
    @common other
CatalogRef [catalogRef] = title* ; href!:iri @common other
Scheme = (sameAsScheme | name | definition | note | sameAs=CatalogSameAs)* ; @common alias!:ncname uri!:iri
    @authority schemecreated^2.29:day schememodified^2.29:day schemeretired^2.29:day other
SameAsScheme [sameAsScheme] = =iri ; @common other
CatalogSameAs = =iri ; @common g2flag:DEPR-SCH
HopHistory [hopHistory] = hop=Hop+ ; @common other
Hop = party=HopParty? action=Action* ; seq:count timestamp:day @common other
HopParty = <Party
Action = <RelatedQual ; target~ timestamp:day
PubHistory [pubHistory] = published=Published+ ; @common
Published = timestamp=PublishedAt? (name | related | publishedExtProperty=Extension | other)* ; @common
    qcode:qcode uri:iri literal:line
PublishedAt = <Partial
RightsInfo [rightsInfo] = accountable? copyrightHolder? (copyrightNotice | usageTerms | link |
    rightsInfoExtProperty | rightsExpressionXML | rightsExpressionData)* dataMining? other* ; idrefs:idrefs
    scope~~ aspect~~ @common @i18n @validity other
RightsBlock [copyrightNotice usageTerms] = mixed <Block ; href:iri
RightsExpressionXML [rightsExpressionXML] = other ; @common langid!:iri
RightsExpressionData [rightsExpressionData] = =text ; @common langid!:iri enctype!:text
ItemMeta [itemMeta] = $itemManagement link* itemMetaExtProperty* other* ; @common @i18n other
FileName [fileName] = =line ; @common other
Generator [generator] = <Versioned ; role~
Signal [signal] = <Concepted ; severity~
AltRep [altRep] = =iri ; @common @validity @contentType representation~ size:count other
Hash [hash] = =text ; hashtype~ scope~ @common
OrigRep [origRep] = =iri ; @common accesstype~ reposrole~
IncomingFeedId [incomingFeedId] = <QCode ; role~
Link [deliverableOf link remoteInfo] = any* ; rel~ rank:count @target @validity @i18n @common @oldLink other
ContentMeta = icon* $administrative $descriptive? contentMetaExtProperty* other* ; @common @i18n other
ConceptMeta = icon* $administrative $descriptiveCore? contentMetaExtProperty* other* ; @common @i18n other
CatalogMeta = contentCreated? contentModified? (creator | contributor | altId)* other* ; @common @i18n other
Icon [icon] = ; @target @common rendition~ @media other
AltId [altId] = <Text ; type~ environment~~ idformat~ role~ version
Audience [audience exclAudience] = <Concepted ; @quantity significance:1-9
Rating [rating] = ; @common value!:decimal valcalctype~ scalemin!:decimal scalemax!:decimal scaleunit~
    raters:count ratertype~ ratingtype~ other
UserInteraction [userInteraction] = ; @common interactions!:count interactiontype~ other
Language [language] = name=Line* ; @common tag!:language role~~ @rank other
Genre [genre subject] = <RatedConcept ; @rank
Keyword [keyword] = <Line ; role~~ @rank confidence:0-100 relevance:0-100
Slugline [slugline] = <Line ; separator role~ @rank confidence:0-100 relevance:0-100
Headline [headline] = <Label ; @rank confidence:0-100 relevance:0-100
Dateline [dateline by] = <Label ; @rank
Creditline [creditline] = <Line ; @rank
Description [description] = <Block ; @rank confidence:0-100 relevance:0-100
PartMeta [partMeta] = icon* timeDelim=TimeDelim* regionDelim=RegionDelim? role=Qual? $administrative
    $descriptive partMetaExtProperty=Extension* signal* edNote* link* other* ; partid:id @edited seq:count
    contentrefs:idrefs @i18n other
TimeDelim = ; @common start!:text end!:text timeunit~ renditionref~ other
RegionDelim = ; @common x:whole y:whole width:whole height:count other
Assert [assert] = any* ; qcode:qcode uri:iri literal:line @common @i18n other
InlineRef [inlineRef] = <Concepted ; idrefs!:idrefs @quantity
DerivedFrom [derivedFrom] = <Concepted ; idrefs:idrefs
DerivedFromValue [derivedFromValue] = =text ; @common sourceidref!:idref idrefs!:idrefs
ContentSet [contentSet] = (inlineXML=InlineXML | inlineData=InlineData | remoteContent=RemoteContent)* ;
    @common original:idref other
InlineXML = any? ; @newsContent @contentType @characteristics @i18n other
InlineData = =text ; @newsContent @contentType encoding~ @characteristics @i18n other
RemoteContent = channel=Channel* altId* altLoc* hash* signal* remoteContentExtProperty=Extension* other* ;
    @newsContent @target @validity @characteristics language:language other
Channel = ; @common chnlid:positive type~ role~ language:language @characteristics g2flag:RCONT
AltLoc [altLoc] = =iri ; @common type~ role:qcode roleruri:iri other
GroupSet [groupSet] = group=Group+ ; @common root!:idref other
Group = (groupRef=GroupRef | itemRef=Link | conceptRef=ConceptRef | title | signal | edNote |
    groupExtProperty=Extension | other)* ; @common role~ mode~ @i18n other
GroupRef = ; idref!:idref @common other
ConceptRef = <Flex
ConceptSet [conceptSet] = concept* ; @common other
SchemeMeta [schemeMeta] = (sameAsScheme | name | definition | note | related |
    schemeMetaExtProperty=Extension)* other* ; @common uri!:iri preferredalias @authority concepttype:qcodes
    schemecreated^2.29:day schememodified^2.29:day schemeretired^2.29:day other
NewsCoverageSet [newsCoverageSet] = newsCoverage+ ; @common other
NewsCoverage [newsCoverage] = planning=Planning+ delivery? newsCoverageExtProperty=Extension* other* ; @edit
    other
Planning = g2contentType=G2contentType? itemClass? itemCount=ItemCount? assignedTo=AssignedTo*
    scheduled=Approximate? service=Qual* $descriptive? edNote=Block*
    newsContentCharacteristics=NewsContentCharacteristics? urgency? audience* exclAudience*
    planningExtProperty=Extension* other* ; @common coversfrom:day coversto:day
ItemCount = ; @common rangefrom!:count rangeto!:positive
AssignedTo = <RoledParty ; coversfrom:day coversto:day
NewsContentCharacteristics = ; @common @contentType @characteristics
Delivery [delivery] = deliveredItemRef=Link+ other* ; @common other
`
