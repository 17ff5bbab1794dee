import type { ObjectRule, Rule, TextFormat } from './rule.ts'

/*
 * How the rules of ninjs are written down: one table a family of versions, each rule with the version it came with.
 */

/** `1.0` to `3.1`; `1.x` and `2.x` are drafts of their majors. */
export const ninjsVersions = [
  '1.0',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.x',
  '2.0',
  '2.1',
  '2.2',
  '2.x',
  '3.0',
  '3.1',
] as const

export type NinjsVersion = (typeof ninjsVersions)[number]

/** A rule as a table holds it: undefined where a version has no such thing. */
export type Noted = (version: NinjsVersion) => Rule | undefined

/** Whether a version is another or later. */
export function isSince(version: NinjsVersion, since: NinjsVersion): boolean {
  return ninjsVersions.indexOf(version) >= ninjsVersions.indexOf(since)
}

/** A rule that came with a version, and what stood for it in earlier ones. */
export function since(version: NinjsVersion, rule: Noted, before?: Noted): Noted {
  return (asked) => (isSince(asked, version) ? rule(asked) : before?.(asked))
}

export function text(format?: TextFormat): Noted {
  return () => ({ is: 'text', ...(format && { format }) })
}

export function oneOf(...values: readonly string[]): Noted {
  return () => ({ is: 'text', oneOf: values })
}

export function number(
  bounds: { readonly from?: number; readonly to?: number; readonly whole?: true } = {},
): Noted {
  return () => ({ is: 'number', ...bounds })
}

export function list(of: Noted): Noted {
  return (version) => {
    const rule = of(version)
    return rule && { is: 'list', of: rule }
  }
}

export function other(fault: (value: unknown) => string | undefined): Noted {
  return () => ({ is: 'other', fault })
}

/** An item within an item. */
export function later(rule: () => Noted): Noted {
  return (version) => {
    let made: Rule | undefined
    return { is: 'later', rule: () => (made ??= rule()(version) ?? { is: 'text' }) }
  }
}

/** What an object asks besides its properties. */
export interface Asks {
  readonly named?: readonly (readonly [RegExp, Noted])[]
  readonly mandatory?: readonly string[]
  /** Of one of these lists, exactly one is there. */
  readonly one?: readonly (readonly string[])[]
  readonly open?: boolean
}

export type Table = Readonly<Record<string, Noted>>

/** The second major writes every name in small letters, and is the third's in all else. */
function named(name: string, version: NinjsVersion): string {
  return version.startsWith('2.') ? name.toLowerCase() : name
}

export function object(properties: Table, asks: Asks = {}): Noted {
  return (version): ObjectRule => ({
    is: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).flatMap(([name, noted]) => {
        const rule = noted(version)
        return rule ? [[named(name, version), rule] as const] : []
      }),
    ),
    named: (asks.named ?? []).flatMap(([fits, noted]) => {
      const rule = noted(version)
      return rule ? [[fits, rule] as const] : []
    }),
    mandatory: (asks.mandatory ?? []).map((name) => named(name, version)),
    oneOf: (asks.one ?? []).map((names) => names.map((name) => named(name, version))),
    open: asks.open ?? false,
  })
}
