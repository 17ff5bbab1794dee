import about from '../../package.json' with { type: 'json' }

/** The application's version, as package.json has it. */
export const packageVersion: string = about.version
