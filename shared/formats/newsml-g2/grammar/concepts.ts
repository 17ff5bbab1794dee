/*
 * What values, texts, concepts and events hold. `xml/grammar/notation.ts` says how to read it. After IPTC’s NewsML-G2 2.35 (CC BY 4.0); a test
 * holds it to the official schema.
 */
export const concepts = `
Plain [rb rp rt] = =text
String = =text ; @common other
Line = =line ; @common @i18n other
Text = =text ; @common @i18n other
Versioned [profile] = <Line ; versioninfo
Moment [versionCreated firstCreated] = =moment ; @common other
MomentOrNone [embargoed] = =moment-or-none ; @common other
Day [expires] = =day ; @common other
Partial [contentCreated contentModified created] = =partial ; @common other
Approximate = =approximate ; @common approxstart:partial approxend:partial other
Priority [urgency] = =1-9 ; @common other
Label [title] = mixed (a | span | ruby | inline | other)* ; @common @i18n role~~ media:tokens other
Block [edNote] = mixed (a | span | ruby | br | inline | other)* ; @common @i18n media:tokens role:qcodes
    roleuri:iri other
A [a] = mixed (inline | span | ruby | other)* ; @common @i18n class href:iri hreflang rel rev other
Span [span] = mixed (ruby | other)* ; @common @i18n class other
Inline [inline] = mixed (span | ruby | other)* ; @common @flex @i18n @quantity class other
Ruby [ruby] = rb (rt | rp rt rp) ; @common @i18n other
Br [br] = ; @common other
QCode = ; @common qcode:qcode uri:iri other
Qual [pubStatus role service type] = <QCode (name | hierarchyInfo)* ; @i18n
RelatedQual [itemClass] = <QCode (name | hierarchyInfo | related)* ; @i18n
Flex [dataMining digitalSourceType] = (name | hierarchyInfo)* ; @common @flex @i18n other
Concepted [memberOf instanceOf] = $definitions? $relationships? other* ; @common @flex @i18n other
RoledConcept = $definitions? $relationships? other* ; @common @flex @i18n role~ other
Extended = <Concepted ; @value
Extension [rightsInfoExtProperty itemMetaExtProperty contentMetaExtProperty conceptExtProperty] = <Extended
    ; rel~ @validity
RatedConcept = <Concepted bag? mainConcept? facetConcept* ; @quantity
Person [accountable] = $definitions? $relationships? personDetails? other* ; @common @flex @i18n other
Organisation = $definitions? $relationships? organisationDetails? other* ; @common @qualifying @i18n other
Party [copyrightHolder provider] = $definitions? $relationships? (personDetails | organisationDetails)?
    other* ; @common @flex @i18n other
RoledParty [infoSource] = <Party ; role~~
Author [metadataCreator creator contributor] = <Party ; role~~ jobtitle~
Place [located] = $definitions? $relationships? (geoAreaDetails | POIDetails)? other* ; @flex @common @i18n
    other
ConceptId [conceptId] = ; qcode:qcode uri:iri created:day retired:day @common other
ConceptName [name] = <Line ; role~~ part~ @validity
SameAs [sameAs] = <Flex ; @validity
RelatedConcept [mainConcept facetConcept broader narrower] = <Flex (facet | related=RelatedLess | sameAs)* ;
    rel~ rank:count @validity
Related [related] = <RelatedConcept bag? ; @value
PersonAffiliation = <Organisation ; @validity
OrganisationAffiliation = <Organisation ; @validity
GeoCoordinates [position] = other* ; @common latitude!:decimal longitude!:decimal altitude:whole gpsdatum
    other
ContactInfo = (email=WireAddress | im=TechAddress | phone=TechAddress | fax=WireAddress | web=Web |
    address=Address | note)* other* ; @common role~~ other
Address = line=AddressLine* locality=RoledConcept* area=RoledConcept* country=Concepted? postalCode=Line?
    worldRegion=Concepted? ; @common role~~ other
WireAddress = =text ; @common role~~ other
TechAddress = =text ; @common role~~ tech~ other
RRule = ; @common @recurrence other
RelatedLeast = <Flex ; rel~ rank:count @validity @value
RelatedLess = <Flex (related=RelatedLeast)* ; rel~ rank:count @validity @value
Web = =iri ; @common role~~ other
AddressLine = <Line ; role~
Bit = <QCode ; type~ significance:0-100 @quantity
Bag [bag] = bit=Bit+ ; @common @i18n other
HierarchyInfo [hierarchyInfo] = =tokens ; @common other
Concept [concept] = conceptId type? name+ (definition | note | facet | remoteInfo | hierarchyInfo)*
    $relationships $entityDetails? conceptExtProperty* other* ; @common @i18n other
Definition [definition note] = mixed <Block ; @validity
Facet [facet] = <Flex ; rel~ @validity g2flag:DEPR
PersonDetails [personDetails] = born=Partial? died=Partial? (affiliation=PersonAffiliation |
    contactInfo=ContactInfo)* other* ; @common other
OrganisationDetails [organisationDetails] = founded=Partial? dissolved=Partial? (location=Place |
    affiliation=OrganisationAffiliation^2.29 | contactInfo=ContactInfo | hasInstrument)* other* ; @common
    other
HasInstrument [hasInstrument] = ; @common symbol!:text symbolsrc~ market~ marketlabel marketlabelsrc~ type~~
    rank:count other
Positions = position+ ; @common
Circle = position ; @common radius!:double radunit~
GeoAreaDetails [geoAreaDetails] = position? founded=Partial? dissolved=Partial? (line=Positions |
    circle=Circle | polygon=Positions)* other* ; @common other
POIDetails [POIDetails] = position=GeoCoordinates? address=Address? openHours=Label? capacity=Label?
    (contactInfo=ContactInfo | access=Block | details=Block)* created=Partial? ceasedToExist=Partial? other*
    ; @common other
ObjectDetails [objectDetails] = created=Partial? (copyrightNotice | creator)* ceasedToExist=Partial? other*
    ; @common other
Start = <Approximate ; @confirmation
Duration = =duration ; @common @confirmation
Dates = start=Start (end=Start | duration=Duration)? $recurrence? confirmation=QCode? ; @common
ParticipationRequirement = <Concepted ; role~
EventPlace = <Place ; role~
G2contentType = =text ; @common
EventCoverage = g2contentType=G2contentType? itemClass? assignedTo=RoledParty* scheduled=Approximate?
    service=Qual* edNote=Block* $descriptive? other* ; role~ other
EventDetails [eventDetails] = dates=Dates eventStatus=Qual? occurStatus=Qual? newsCoverageStatus=Qual?
    (registration=Block | keyword | accessStatus=Qual | participationRequirement=ParticipationRequirement |
    subject=RatedConcept | location=EventPlace | participant=RoledParty | organiser=RoledParty |
    contactInfo=ContactInfo | language | newsCoverage=EventCoverage)* other* ; @common local
Event [event] = name+ (definition | note | facet)* $relationships eventDetails ; @common other
Events [events] = event+ ; @common other
`
