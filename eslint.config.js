import tseslint from 'typescript-eslint'

const NETWORK = ['http', 'https', 'http2', 'net', 'tls', 'dns', 'dns/promises', 'dgram']
const networkModules = NETWORK.flatMap(name => [name, `node:${name}`]).map(name => ({
  name,
  message: '公开年报 never speaks to a network.',
}))
const electronName = (importName, where) => ({
  name: 'electron',
  importNames: [importName],
  message: `${importName} belongs in ${where} alone.`,
})
const ipcMainElsewhere = electronName('ipcMain', 'src/main/ipc.ts')
const ipcRendererElsewhere = electronName('ipcRenderer', 'src/preload')

const electronNet = {
  name: 'electron',
  importNames: ['net', 'autoUpdater', 'crashReporter'],
  message: '公开年报 never speaks to a network.',
}

const restrictedImports = (...paths) => ({ 'no-restricted-imports': ['error', { paths }] })

const newWindow = {
  selector: 'NewExpression[callee.name=/^(BrowserWindow|WebContentsView|BaseWindow)$/]',
  message: 'Windows are made in src/main/window*.ts alone.',
}
const unsafeKeys = {
  selector:
    'Property[key.name=/^(nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|allowRunningInsecureContent|webviewTag|experimentalFeatures|bypassCSP)$/][value.value=true]',
  message: 'This opens the window to the machine.',
}
const safeKeys = {
  selector: 'Property[key.name=/^(sandbox|contextIsolation|webSecurity)$/][value.value=false]',
  message: 'This opens the window to the machine.',
}
const openExternal = {
  selector: 'MemberExpression[property.name="openExternal"]',
  message: 'Nothing is opened outside the program.',
}
const webAddress = {
  selector: 'Literal[value=/^(https?|wss?):\\u002f\\u002f/]',
  message: 'No address of a network in the window.',
}
const innerHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Text is shown as text.',
}

export default tseslint.config(
  {
    ignores: ['node_modules', 'out', 'dist', '.cache', 'resources', 'test/fixtures', 'test/borders/fixtures'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-empty': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      ...restrictedImports(...networkModules, electronNet, ipcMainElsewhere, ipcRendererElsewhere),
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'],
      'no-restricted-syntax': ['error', newWindow, unsafeKeys, safeKeys, openExternal, innerHtml],
    },
  },
  {
    // Takes from Node what reaches a network; nothing else may even name it.
    files: ['src/main/no-network.ts'],
    rules: restrictedImports(ipcMainElsewhere, ipcRendererElsewhere),
  },
  {
    files: ['src/main/ipc.ts'],
    rules: restrictedImports(...networkModules, electronNet, ipcRendererElsewhere),
  },
  {
    files: ['src/preload/**/*.ts'],
    rules: restrictedImports(...networkModules, electronNet, ipcMainElsewhere),
  },
  {
    files: ['src/main/window*.ts'],
    rules: { 'no-restricted-syntax': ['error', unsafeKeys, safeKeys, openExternal] },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', newWindow, unsafeKeys, safeKeys, openExternal, webAddress, innerHtml],
    },
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
