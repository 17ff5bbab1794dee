import fc from 'fast-check'

/*
 * The property tests draw the same examples each time, so that a change is judged by what it does and not by a draw. To
 * look further afield: FAST_CHECK_SEED=7 npm run unit; what that finds becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_124) })
