/**
 * The house's import rule, for oxlint: who may import whom, and the few things that one place alone may do.
 * The build refuses most of it too (TypeScript project references); this says it in a sentence.
 */

/** @type {readonly { room: string, mayImport: readonly string[] }[]} Longest path first: the first that fits is the file's room. */
export const rooms = [
  { room: 'main/electron/preload', mayImport: ['main/electron/preload', 'shared'] },
  { room: 'main/electron', mayImport: ['main/electron', 'main/desk', 'main/store', 'shared'] },
  { room: 'main/browser', mayImport: ['main/browser', 'main/desk', 'main/store', 'shared'] },
  { room: 'main/cli', mayImport: ['main/cli', 'main/browser', 'main/desk', 'main/store', 'shared'] },
  { room: 'main/desk', mayImport: ['main/desk', 'main/store', 'shared'] },
  { room: 'main/store', mayImport: ['main/store', 'shared'] },
  { room: 'shared', mayImport: ['shared'] },
  { room: 'renderer', mayImport: ['renderer', 'shared'] },
  { room: 'e2e', mayImport: ['e2e', 'shared'] },
]

/** Tests, what only they use, and build configurations may reach across. */
const neverShipped = /\.(test|test-support|spec|config)\.tsx?$/

/**
 * Why a file may not import a module, or undefined where it may.
 * @param {string} file path from the project's root, with forward slashes
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function whyNot(file, specifier) {
  const home = rooms.find(({ room }) => file.startsWith(`${room}/`))
  if (home === undefined || neverShipped.test(file)) return undefined
  if (specifier === 'electron' || specifier.startsWith('electron/')) {
    return file.startsWith('main/electron/') ? undefined : 'Only main/electron imports electron.'
  }
  if (specifier.startsWith('node:')) {
    return ['shared', 'renderer', 'main/electron/preload'].includes(home.room)
      ? `${home.room} touches nothing of Node.`
      : undefined
  }
  if (!specifier.startsWith('.')) return undefined
  const target = resolved(file, specifier)
  if (target === 'package.json') return undefined
  const goal = rooms.find(({ room }) => target.startsWith(`${room}/`))
  if (goal === undefined || home.mayImport.includes(goal.room)) return undefined
  return `${home.room} may import ${home.mayImport.join(', ')}; ${goal.room} is not among them.`
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function resolved(file, specifier) {
  const parts = file.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const importRule = {
  create(context) {
    const file = fileOf(context)
    const look = (node) => {
      const why =
        node.source && typeof node.source.value === 'string' ? whyNot(file, node.source.value) : undefined
      if (why !== undefined) context.report({ node: node.source, message: why })
    }
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
    }
  },
}

const noDefaultExport = {
  create(context) {
    if (fileOf(context).endsWith('.config.ts') || fileOf(context).startsWith('tools/lint/')) return {}
    return {
      ExportDefaultDeclaration(node) {
        context.report({ node, message: 'Name what you export: a default export has no name to search for.' })
      },
    }
  },
}

const oneDoor = {
  create(context) {
    const file = fileOf(context)
    return {
      MemberExpression(node) {
        const name = node.property.type === 'Identifier' ? node.property.name : undefined
        if (
          name === 'openExternal' &&
          file !== 'main/electron/external-links.ts' &&
          !neverShipped.test(file) &&
          !file.startsWith('e2e/')
        ) {
          context.report({ node, message: 'Links leave through main/electron/external-links.ts alone.' })
        }
        if (name === 'innerHTML' || name === 'outerHTML') {
          context.report({ node, message: 'Markup is never written as text: build nodes.' })
        }
      },
    }
  },
}

function fileOf(context) {
  const root = process.cwd().replaceAll('\\', '/')
  const file = (context.filename ?? context.getFilename()).replaceAll('\\', '/')
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file
}

export default {
  meta: { name: 'house' },
  rules: { rooms: importRule, 'no-default-export': noDefaultExport, 'one-door': oneDoor },
}
