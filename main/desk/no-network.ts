/**
 * A switch for Chromium, which else looks for updates, models and accounts however it is told not to: whatever is not on
 * this machine goes by a proxy that is not there (9 is the port of nothing, RFC 863). Chromium asks loopback addresses and
 * the desk's own scheme without a proxy, and with one it looks no name up itself.
 */
export const noNetwork = { name: 'proxy-server', value: '127.0.0.1:9' } as const

/** The same, as a word of a command line. */
export const noNetworkArgument = `--${noNetwork.name}=${noNetwork.value}`
