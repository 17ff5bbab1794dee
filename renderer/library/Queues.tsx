import { Archive } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { type Queue, queueSchema } from '../../shared/api/contract.ts'
import { useDesk, useFrom } from '../desk.ts'
import { useSay } from '../i18n/use-say.ts'
import { isSearch } from '../search/search.ts'

const queues: readonly Queue[] = queueSchema.options

/** `12`, `48K`: five tabs share the width of a column. */
const compact = new Intl.NumberFormat('en', { notation: 'compact' })

/** What has left the desk or lies aside waits for nobody, so its number would only draw the eye. */
function isCounted(queue: Queue): boolean {
  return queue !== 'exported' && queue !== 'spiked'
}

/** The tabs above the list, with how many stories stand in each queue. */
export function Queues({ children }: { readonly children: ReactNode }) {
  const { library } = useDesk()
  const say = useSay()
  const queue = useFrom(library.store, (state) => state.queue)
  const counts = useFrom(library.store, (state) => state.counts)
  // Rows of all queues stand below no tab.
  const isWide = useFrom(
    library.store,
    ({ search }) => isSearch(search) && search.filters.state === undefined,
  )
  return (
    <Tabs
      className="queues"
      selectedKey={queue}
      onSelectionChange={(key) => {
        const chosen = queues.find((one) => one === key)
        if (chosen) void library.choose(chosen)
      }}
    >
      <TabList className={`queue-tabs${isWide ? ' is-wide' : ''}`} aria-label={say('library.queues')}>
        {queues.map((name) => (
          <Tab
            key={name}
            id={name}
            className="queue"
            {...(name === 'spiked' && {
              'aria-label': say('queue.spiked.counted', { count: counts[name] ?? 0 }),
            })}
          >
            {name === 'spiked' ? (
              <Archive size={14} strokeWidth={1.75} aria-hidden="true" />
            ) : (
              <span>{say(`queue.${name}`)}</span>
            )}{' '}
            {isCounted(name) && (counts[name] ?? 0) > 0 && <b>{compact.format(counts[name] ?? 0)}</b>}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={queue} className="queue-panel" shouldForceMount={false}>
        {children}
      </TabPanel>
    </Tabs>
  )
}
