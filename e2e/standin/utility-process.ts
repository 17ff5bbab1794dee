import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'

/** A utility process: a Node process of its own, told and heard through structured clones. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess

  constructor(script: string, words: readonly string[]) {
    super()
    this.#child = fork(resolve(import.meta.dirname, 'utility-run.ts'), [script, ...words], {
      serialization: 'advanced',
    })
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1))
  }

  postMessage(message: object): void {
    this.#child.send(message)
  }
}

/** Starts a script as Electron's `utilityProcess.fork` does. */
export function forkUtility(script: string, words: readonly string[]): UtilityProcess {
  return new UtilityProcess(script, words)
}
