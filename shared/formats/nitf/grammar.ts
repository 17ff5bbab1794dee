/*
 * What the elements of NITF hold. `xml/grammar/notation.ts` says how to read it. After IPTC’s NITF 3.6; a test holds it to
 * the official schema.
 */
export const nitf = `
@global = id:id other
@common = id:id class style xml:lang:lang other
@cellAlign = align:left|center|right|justify|char char charoff
@cellVAlign = valign:top|middle|bottom|baseline
$enrichedText = (chron | classifier | copyrite | event | function | location | money | num | object.title |
    org | person | postaddr | virtloc | a | br | em | lang | pronounce | q | other)
$blockContent = (p | hl2 | table | nitf-table | media | ol | ul | dl | bq | fn | note | pre | hr)
nitf = head? body other* ; @global uno version:nitf-version change.date:nitf-day change.time:nitf-time
    baselang class:tokens
head = title? meta* tobject? iim? docdata? pubdata* revision-history* other* ; @global
title = mixed ; @global type:main|subtitle|parttitle|alternate|abbrev|other
meta = ; @global http-equiv:token name:token content!:text
tobject = tobject.property* tobject.subject* ; @global tobject.type
tobject.property = ; @global tobject.property.type
tobject.subject = ; @global tobject.subject.ipr tobject.subject.refnum!:token tobject.subject.code
    tobject.subject.type tobject.subject.matter tobject.subject.detail
iim = ds* ; @global ver:token
ds = ; @global num!:token value
docdata = (correction | evloc | doc-id | del-list | urgency | fixture | date.issue | date.release |
    date.expire | doc-scope | series | ed-msg | du-key | doc.copyright | doc.rights | key-list |
    identified-content | other)* ; @global management-status management-doc-idref management-idref-status
correction = ; @global info id-string regsrc
evloc = ; @global iso-cc state-prov county-dist city
doc-id = ; @global regsrc id-string
del-list = (from-src)* ; @global
from-src = ; @global src-name level-number
urgency = ; @global ed-urg:token
fixture = ; @global fix-id
date.issue = ; @global norm
date.release = ; @global norm
date.expire = ; @global norm
doc-scope = ; @global scope
series = ; @global series.name series.part:token series.totalpart:token
ed-msg = ; @global msg-type info
du-key = ; @global generation:token part:token version:token key
doc.copyright = ; @global year:token holder
doc.rights = ; @global owner startdate enddate agent geography location-code code-source type limitations
key-list = (keyword)* ; @global
keyword = ; @global key
identified-content = (person | org | location | event | function | object.title | virtloc | classifier)* ;
    @global
pubdata = ; @global type:print|audio|video|web|appliance|other item-length unit-of-measure date.publication
    name issn volume number issue edition.name edition.area position.section position.sequence ex-ref
revision-history = ; @global name
    function:writer-author|editor|producer|archivist|videographer|graphic-artist|photographer|statistician|other
    norm comment
body = body.head? body.content* body.end? ; @common
body.head = hedline* note* rights? byline* distributor? dateline* abstract* series? other* ; @global
hedline = hl1 hl2* ; @common
hl1 = mixed ($enrichedText)* ; @common
hl2 = mixed ($enrichedText)* ; @common
note = (body.content)+ ; @common noteclass:cpyrt|end|hd|editorsnote|trademk|undef type:std|pa|npa
rights = mixed (rights.owner | rights.startdate | rights.enddate | rights.agent | rights.geography |
    rights.type | rights.limitations)* ; @global
rights.owner = mixed ; @global contact
rights.startdate = mixed ; @global norm
rights.enddate = mixed ; @global norm
rights.agent = mixed ; @global contact
rights.geography = mixed ; @global location-code code-source
rights.type = mixed ; @global
rights.limitations = mixed ; @global
byline = mixed (person | byttl | location | virtloc)* ; @common
byttl = mixed (org)* ; @global
distributor = mixed (org)* ; @common
dateline = mixed (location | story.date)* ; @common
story.date = mixed ; @global norm
abstract = ($blockContent)+ ; @common
copyrite = mixed (copyrite.year | copyrite.holder)* ; @global
copyrite.year = mixed ; @global
copyrite.holder = mixed ; @global
body.content = (block | $blockContent)* ; @global
block = (tobject? key-list? classifier* byline? dateline? copyrite? abstract*)? ($blockContent)*
    (datasource?)? other* ; @common
p = mixed ($enrichedText)* ; @common lede summary optional-text
table = caption? (col? | colgroup?) thead? tfoot? (tbody | tr*) ; @common tabletype:entity
    align:left|center|right width cols:token border frame:void|above|below|hsides|lhs|rhs|vsides|box|border
    rules:none|basic|rows|cols|all cellspacing cellpadding
media = media-metadata* (media-reference media-object?)+ media-caption* media-producer* other* ; @common
    media-type!:text
media-reference = mixed ; @global source name mime-type coding time time-unit-of-measure outcue
    source-credit copyright alternate-text height:token width:token units:pixels imagemap noflow:noflow
    data-location
media-metadata = ; @global name!:text value
media-object = mixed ; @common encoding!:text
media-caption = mixed ($enrichedText | $blockContent)* ; @common
media-producer = mixed ($enrichedText)* ; @common
ol = (li)+ ; @common seqnum:token
ul = (li)+ ; @common
li = mixed ($enrichedText | $blockContent)* ; @common
dl = (dt | dd)+ ; @common
dt = mixed ($enrichedText)* ; @common
dd = ($enrichedText | $blockContent | block)* ; @common
bq = (block credit?)* ; @common nowrap:nowrap quote-source
credit = mixed ($enrichedText)* ; @common
fn = (body.content)+ ; @common
pre = mixed ; @common
hr = ; @common
datasource = mixed ; @global
caption = mixed ($enrichedText | $blockContent)* ; @common align:top|bottom|left|right
col = ; @common span:token width @cellAlign @cellVAlign
colgroup = col+ ; @common @cellAlign @cellVAlign
thead = tr+ ; @common @cellAlign @cellVAlign
tbody = tr+ ; @common @cellAlign @cellVAlign
tfoot = tr+ ; @common @cellAlign @cellVAlign
tr = (th | td)+ ; @common @cellAlign @cellVAlign
th = mixed ($enrichedText | $blockContent)* ; @common axis axes nowrap:nowrap rowspan:token colspan:token
    @cellAlign @cellVAlign
td = mixed ($enrichedText | $blockContent)* ; @common axis axes nowrap:nowrap rowspan:token colspan:token
    @cellAlign @cellVAlign
chron = mixed ; @common norm
event = mixed (alt-code)* ; @common start-date end-date idsrc value
function = mixed (alt-code)* ; @global idsrc value
location = mixed (sublocation | city | state | region | country | alt-code)* ; @common location-code
    code-source
sublocation = mixed (alt-code)* ; @common location-code code-source
city = mixed (alt-code)* ; @common city-code code-source
state = mixed (alt-code)* ; @common state-code code-source
region = mixed (alt-code)* ; @common region-code code-source
country = mixed (alt-code)* ; @common iso-cc
money = mixed ; @common unit date
num = mixed (frac | sub | sup)* ; @common units decimal-ch thousands-ch
frac = numer frac-sep? denom ; @common
numer = mixed ; @global
frac-sep = mixed ; @global
denom = mixed ; @global
sub = mixed ; @common
sup = mixed ; @common
object.title = mixed (alt-code)* ; @common idsrc value
org = mixed (alt-code)* ; @common idsrc value
alt-code = ; @global idsrc!:text value!:text
person = mixed (name.given | name.family | function | alt-code)* ; @common idsrc value gender:male|female
name.given = mixed ; @common
name.family = mixed ; @common
postaddr = addressee delivery.point? (postcode | delivery.office | region | country)* ; @common
virtloc = mixed (alt-code)* ; @common idsrc value
a = mixed ($enrichedText)* ; @common href name rel:token rev:token title
br = ; @global
em = mixed ($enrichedText)* ; @common
lang = mixed ($enrichedText)* ; @common idsrc value
pronounce = mixed ($enrichedText)* ; @common guide phonetic
q = mixed ($enrichedText)* ; @common quote-source
addressee = person function? care.of? ; @global
care.of = mixed ; @global
delivery.point = mixed (br)* ; @global point-code code-source
postcode = mixed ; @global code-source
delivery.office = mixed (br)* ; @global office-code code-source
body.end = tagline? bibliography? other* ; @global
tagline = mixed ($enrichedText)* ; @common type:std|pa|npa
bibliography = mixed ; @common
classifier = mixed (alt-code)* ; @common type idsrc value
nitf-table = nitf-table-metadata (table | custom-table | table-reference) ; @global
custom-table = mixed ; @common
table-reference = ; @global idref!:text
nitf-table-metadata = nitf-table-summary? (nitf-colgroup | nitf-col)+ ; @common subclass idsrc value
    status:pre|snap-shot|interim|final|official column-count row-count
nitf-table-summary = p* ; @common
nitf-colgroup = (nitf-col)+ ; @global idsrc value occurrences
nitf-col = ; @global idsrc value occurrences data-type:text|number|graphic|other data-format
ruby = (rb (rt | rp rt rp) | rbc rtc rtc?)
rb = mixed
rt = mixed ; rbspan
rp = mixed
rbc = rb+
rtc = rt+
`
