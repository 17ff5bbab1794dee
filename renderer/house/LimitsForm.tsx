import { Checkbox } from '../controls/Checkbox.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useSay } from '../i18n/use-say.ts'
import { Choices, CountField } from './fields.tsx'
import { type FormProps, Group } from './Group.tsx'

/** Lengths, figures, days and marks. */
export function LimitsForm({ house, edit }: FormProps) {
  const say = useSay()
  const { headline, slug, lede, sentence, paragraph, numbers, typography } = house
  const any = say('house.any.any')
  return (
    <div className="house-groups">
      <Group title={say('house.headline')}>
        <div className="rule-line">
          <CountField
            label={say('house.headlineSoft')}
            value={headline.soft}
            onChange={(soft) => edit({ headline: { ...headline, soft } })}
          />
          <CountField
            label={say('house.headlineHard')}
            value={headline.hard}
            onChange={(hard) => edit({ headline: { ...headline, hard } })}
          />
        </div>
        <Choices
          label={say('house.headlineQuotes')}
          value={headline.quotes}
          options={[
            { value: 'single', label: '‘ ’' },
            { value: 'double', label: '“ ”' },
            { value: 'any', label: any },
          ]}
          onChange={(quotes) => edit({ headline: { ...headline, quotes } })}
        />
        <Checkbox
          isSelected={headline.allCaps}
          onChange={(allCaps) => edit({ headline: { ...headline, allCaps } })}
        >
          {say('house.allCaps')}
        </Checkbox>
      </Group>
      <Group title={say('house.lengths')}>
        <div className="rule-line">
          <CountField
            label={say('house.ledeNote')}
            value={lede.note}
            onChange={(note) => edit({ lede: { ...lede, note } })}
          />
          <CountField
            label={say('house.ledeWarning')}
            value={lede.warning}
            onChange={(warning) => edit({ lede: { ...lede, warning } })}
          />
          <CountField
            label={say('house.sentenceWarning')}
            value={sentence.warning}
            onChange={(warning) => edit({ sentence: { ...sentence, warning } })}
          />
          <CountField
            label={say('house.paragraphWords')}
            value={paragraph.words}
            onChange={(words) => edit({ paragraph: { ...paragraph, words } })}
          />
          <CountField
            label={say('house.paragraphSentences')}
            value={paragraph.sentences}
            onChange={(sentences) => edit({ paragraph: { ...paragraph, sentences } })}
          />
        </div>
      </Group>
      <Group title={say('house.slug')}>
        <div className="house-pair">
          <TextField
            label={say('house.slugPattern')}
            hint={say('house.slugPatternHint')}
            value={slug.pattern}
            error={fits(slug.pattern, slug.example) ? undefined : say('house.slugUnfit')}
            onChange={(pattern) => edit({ slug: { ...slug, pattern } })}
          />
          <TextField
            label={say('house.slugExample')}
            value={slug.example}
            onChange={(example) => edit({ slug: { ...slug, example } })}
          />
        </div>
        <CountField
          label={say('house.slugLongest')}
          value={slug.longest}
          onChange={(longest) => edit({ slug: { ...slug, longest } })}
        />
      </Group>
      <Group title={say('house.figures')}>
        <CountField
          label={say('house.spelledTo')}
          hint={say('house.spelledToHint')}
          least={0}
          value={numbers.spelledTo}
          onChange={(spelledTo) => edit({ numbers: { ...numbers, spelledTo } })}
        />
        <Choices
          label={say('house.percent')}
          value={numbers.percent}
          options={(['percent', 'per cent', '%'] as const).map((value) => ({ value, label: value }))}
          onChange={(percent) => edit({ numbers: { ...numbers, percent } })}
        />
        <Choices
          label={say('house.days')}
          value={house.days}
          options={[
            { value: 'weekday', label: say('house.days.weekday') },
            { value: 'today', label: say('house.days.today') },
          ]}
          onChange={(days) => edit({ days })}
        />
      </Group>
      <Group title={say('house.marks')}>
        <Choices
          label={say('house.quotes')}
          value={typography.quotes}
          options={[
            { value: 'straight', label: '" "' },
            { value: 'curly', label: '“ ”' },
            { value: 'any', label: any },
          ]}
          onChange={(quotes) => edit({ typography: { ...typography, quotes } })}
        />
        <Choices
          label={say('house.dash')}
          value={typography.dash}
          options={(['--', '-', '–', '—', 'any'] as const).map((value) => ({
            value,
            label: value === 'any' ? any : value,
          }))}
          onChange={(dash) => edit({ typography: { ...typography, dash } })}
        />
      </Group>
    </div>
  )
}

/** Whether an example fits a pattern; not where the pattern is none. */
function fits(pattern: string, example: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(example)
  } catch {
    return false
  }
}
