import { type CommandId, type CommandSpec, commands } from '../../shared/commands/table.ts'

/** The command table with every entry of one type. */
export const commandSpecs: readonly (CommandSpec & { readonly id: CommandId })[] = commands
