/** `provided`, which throws on anything it does not have: where the app begins to use more, the stand-in says so. */
export function strict<Provided extends object>(name: string, provided: Provided): Provided {
  return new Proxy(provided, {
    get(target, key) {
      if (!(key in target) && typeof key === 'string' && key !== 'then' && key !== 'toJSON') {
        throw new Error(`The stand-in for Electron has no ${name}.${key}. Give it one in e2e/standin.`)
      }
      const value: unknown = Reflect.get(target, key, target)
      // Private fields belong to the object itself, not to its proxy.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
