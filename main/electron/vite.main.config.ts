import { defineConfig } from 'vite'
import { nodeBundle } from './node-bundle.ts'

/** The main process. */
export default defineConfig(nodeBundle('main'))
