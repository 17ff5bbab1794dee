import type { ContractRouterClient } from '@orpc/contract'
import type { deskContract } from '../../shared/api/contract.ts'

/** The core as the page calls it: the contract, typed. */
export type DeskClient = ContractRouterClient<typeof deskContract>

/** One connection to the core, from dialled to lost. It is never repaired: a new one is dialled. */
export interface Wire {
  readonly client: DeskClient
  /** Resolves when the other end is gone. */
  readonly lost: Promise<void>
  isLost(): boolean
}

/** Makes a connection, or rejects where the core does not answer. */
export type Dial = () => Promise<Wire>
