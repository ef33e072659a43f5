/** The arrows of ARCHITECTURE.md. An import that is not an arrow there fails `npm run check`. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '[.]test[.]tsx?$' },
  to: {
    path: '^(shared|server|client|e2e|scripts)/',
    pathNot: `^(${[from, ...allowed].join('|')})(/|[.]|$)`,
  },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    only('shared-imports-nothing-of-ours', 'shared', []),
    only('server-sync-knows-only-shared', 'server/sync', ['shared']),
    only('server-boards-uses-sync', 'server/boards', ['shared', 'server/sync']),
    only('server-templates-uses-boards', 'server/templates', ['shared', 'server/sync', 'server/boards']),
    only('server-workshop', 'server/workshop', ['shared', 'server/sync', 'server/boards']),
    only('server-storage-implements-ports', 'server/storage', [
      'shared',
      'server/sync',
      'server/boards',
      'server/templates',
      'server/workshop',
    ]),
    only('server-ws-connects-seats-to-rooms', 'server/ws', [
      'shared',
      'server/sync',
      'server/boards',
      'server/log',
    ]),
    only('server-http', 'server/http', [
      'shared',
      'server/sync',
      'server/boards',
      'server/workshop',
      'server/templates',
      'server/config',
      'server/log',
    ]),
    only('server-never-imports-client', 'server', ['shared']),
    only('client-never-imports-server', 'client', ['shared']),
    only('canvas-knows-no-network', 'client/canvas', ['shared', 'client/ui', 'client/i18n']),
    only('client-sync', 'client/sync', ['shared']),
    only('client-api', 'client/api', ['shared']),
    only('client-ui', 'client/ui', ['client/i18n']),
    only('client-i18n', 'client/i18n', ['shared']),
    only('client-workshop', 'client/workshop', [
      'shared',
      'client/ui',
      'client/i18n',
      'client/api',
      'client/canvas/zone/ZoneSvg',
    ]),
    // The bots of a simulated workshop bring the client's own binding along.
    only('e2e-drives-from-outside', 'e2e', ['shared', 'client/sync']),
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^client/workshop/([^/]+)/' },
      to: { path: '^client/workshop/([^/]+)/', pathNot: '^client/workshop/$1/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-sync-without-engines',
      severity: 'error',
      from: { path: '^server/sync/', pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules/(express|ws|tldraw|@tldraw)/' },
    },
    {
      name: 'only-main-builds-everything',
      severity: 'error',
      from: { pathNot: '[.]test[.]ts$' },
      to: { path: '^server/main[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(dist|data|[.]runtime)/' },
  },
}
