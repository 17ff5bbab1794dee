import type { Concept, Story } from '../../story/record.ts'

/**
 * A story as schema.org's NewsArticle (JSON-LD 1.1), only in properties that schema.org has. What is not for
 * publication (desk note, urgency, signals, embargo) is not in it.
 */
export function linkedDataOf(story: Story): string {
  const { corrects, dateline } = story
  const sources = (role: string) =>
    some(
      story.infoSources.filter((one) => one.role === role),
      (one) => named('Organization', one.name, one.code),
    )
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: story.uri,
    version: story.version,
    headline: story.headline,
    alternativeHeadline: story.subHeadline,
    description: story.abstract,
    author: concepts('Person', story.authors),
    inLanguage: story.language,
    dateline: dateline?.text,
    locationCreated: dateline?.place === undefined ? undefined : named('Place', dateline.place),
    dateCreated: story.contentCreated,
    datePublished: story.firstCreated,
    dateModified: story.versionCreated,
    expires: story.expires,
    keywords: some(story.keywords, (word) => word),
    about: concepts('Thing', story.subjects),
    contentLocation: concepts('Place', story.places),
    mentions: [
      ...(concepts('Person', story.people) ?? []),
      ...(concepts('Organization', story.organisations) ?? []),
    ],
    genre: concepts('DefinedTerm', story.genres),
    provider: sources('provider'),
    sourceOrganization: sources('source'),
    creditText: some(
      story.infoSources.filter(({ role }) => role === 'credit'),
      ({ name }) => name,
    ),
    copyrightHolder:
      story.copyrightHolder === undefined ? undefined : named('Organization', story.copyrightHolder),
    copyrightNotice: story.copyrightNotice,
    usageInfo:
      story.usageTerms === undefined ? undefined : { '@type': 'CreativeWork', text: story.usageTerms },
    creativeWorkStatus: story.pubStatus === 'usable' ? undefined : story.pubStatus,
    correction: corrects && {
      '@type': 'CorrectionComment',
      text: corrects.note,
      about: { '@type': 'NewsArticle', identifier: corrects.uri, version: corrects.version },
    },
  }
  // "</script>" within a string would end the script; JSON may write any letter as its number.
  return JSON.stringify({
    ...data,
    mentions: data.mentions.length > 0 ? data.mentions : undefined,
  }).replaceAll('<', '\\u003c')
}

function some<Item, Out>(items: readonly Item[], map: (item: Item) => Out): readonly Out[] | undefined {
  return items.length === 0 ? undefined : items.map(map)
}

function concepts(type: string, all: readonly Concept[]) {
  return some(all, ({ name, scheme, code, uri }) => ({
    '@type': type,
    name,
    ...(code !== undefined && {
      identifier: {
        '@type': 'PropertyValue',
        ...(scheme !== undefined && { propertyID: scheme }),
        value: code,
      },
    }),
    ...(uri !== undefined && { sameAs: uri }),
  }))
}

function named(type: string, name: string, code?: string) {
  return { '@type': type, name, ...(code !== undefined && { identifier: code }) }
}
