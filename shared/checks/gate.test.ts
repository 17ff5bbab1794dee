import { describe, expect, it } from 'vitest'
import type { Severity, Waiver } from '../story/record.ts'
import type { Finding } from './finding.ts'
import { type AtTheGate, gate, gateAction } from './gate.ts'
import { onStory } from './make-finding.ts'

function finding(check: string, severity: Severity = 'blocker'): Finding {
  return onStory(check, [], { severity, title: check, message: '' })
}

function waiverOf({ fingerprint, check, severity, excerpt }: Finding, role?: Waiver['role']): Waiver {
  const said = { reason: 'Meant so', by: 'Mina Aldous', at: '2026-11-24T09:00:00Z' }
  return { fingerprint, check, severity, excerpt, ...said, ...(role && { role }) }
}

/** What the gate says of these findings, to an editor who gives a reason for every one. */
function answer(findings: readonly Finding[], input: Partial<AtTheGate> = {}) {
  const said = gate({
    findings,
    waivers: [],
    action: 'publish',
    role: 'editor',
    overrides: new Map(findings.map(({ fingerprint }) => [fingerprint, 'Meant so'])),
    acknowledged: new Set(findings.map(({ fingerprint }) => fingerprint)),
    ...input,
  })
  return said.open ? 'open' : `${said.because}: ${said.findings.map(({ check }) => check).join(' ')}`
}

describe('gate', () => {
  it('is open where only notes stand', () => {
    expect(answer([finding('acronym', 'note')], { acknowledged: new Set() })).toBe('open')
  })

  it('stays shut while a blocker has no reason', () => {
    expect(answer([finding('repeat-paragraph')], { overrides: new Map() })).toBe('blockers: repeat-paragraph')
    expect(answer([finding('repeat-paragraph')])).toBe('open')
  })

  it('takes no reason for what has to be mended', () => {
    for (const check of ['placeholder', 'boilerplate', 'quote-balance', 'dateline'])
      expect(answer([finding(check)], { role: 'legal' })).toBe(`blockers: ${check}`)
  })

  it('takes a reason for a legal flag from a lawyer or the head of the desk alone', () => {
    const flag = finding('legal-flag')
    expect(answer([flag])).toBe('blockers: legal-flag')
    expect(answer([flag], { role: 'legal' })).toBe('open')
    expect(answer([flag], { role: 'desk-head' })).toBe('open')
  })

  it('holds to no waiver of someone who could not give it', () => {
    const flag = finding('legal-flag')
    const nothing = { overrides: new Map<string, string>() }
    expect(answer([flag], { ...nothing, waivers: [waiverOf(flag)] })).toBe('blockers: legal-flag')
    expect(answer([flag], { ...nothing, waivers: [waiverOf(flag, 'legal')] })).toBe('open')
    const mended = finding('placeholder')
    expect(answer([mended], { ...nothing, waivers: [waiverOf(mended, 'legal')] })).toBe(
      'blockers: placeholder',
    )
  })

  it('stays shut while a warning is unread', () => {
    const warning = finding('lede-length', 'warning')
    expect(answer([warning], { acknowledged: new Set() })).toBe('unread: lede-length')
    expect(answer([warning], { acknowledged: new Set(), waivers: [waiverOf(warning)] })).toBe('open')
  })

  it('asks a kill for its slug and its reason, and for nothing else', () => {
    const findings = [finding('repeat-paragraph'), finding('placeholder'), finding('lede-length', 'warning')]
    const kill = { action: 'kill', overrides: new Map(), acknowledged: new Set<string>() } as const
    expect(answer(findings, kill)).toBe('open')
    expect(answer([...findings, finding('slug'), finding('change-note')], kill)).toBe(
      'blockers: slug change-note',
    )
  })
})

describe('gateAction', () => {
  it.each([
    ['', 'publish'],
    ['update', 'publish'],
    ['correction', 'correct'],
    ['kill', 'kill'],
  ] as const)('of the change “%s” is %s', (change, action) => {
    expect(gateAction({ change })).toBe(action)
  })
})
