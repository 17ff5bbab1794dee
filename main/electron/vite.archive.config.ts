import { defineConfig } from 'vite'
import { nodeBundle } from './node-bundle.ts'

/** The archive's own process, which the main one starts. */
export default defineConfig(nodeBundle('archive'))
