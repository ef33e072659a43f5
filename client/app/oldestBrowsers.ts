/** The oldest versions that are supported, as the build understands them: those of spring 2024. The texts name them too. */
export const OLDEST_BROWSERS = ['chrome119', 'edge119', 'firefox121', 'safari17.4', 'ios17.4']

interface Scope {
  Promise: object
  Map: object
  CSS: { supports(condition: string): boolean }
}

/** Whether this browser has what those versions were the first to have; each of the three came last to one of them. */
export function isBrowserRecent(scope: Scope = globalThis): boolean {
  return 'withResolvers' in scope.Promise && 'groupBy' in scope.Map && scope.CSS.supports('selector(:has(a))')
}
