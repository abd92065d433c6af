/**
 * How the switches inside the Electron binary are to stand in the installer (Electron docs, tutorial/fuses). A script of
 * the packaging flips them; `npm run audit:package` reads them back.
 */
export const FUSES: Readonly<Record<string, boolean>> = {
  /** Nobody uses our program as a Node. */
  RunAsNode: false,
  /** There are no cookies; switched on, it ties the start to the keyring of the system, for ever. */
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  /** Windows and macOS only. */
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** Our pages come from `app://`, never from `file://`. */
  GrantFileProtocolExtraPrivileges: false,
  /** The image decoders of pdf.js are WebAssembly. */
  WasmTrapHandlers: true,
}
