/** A kind of file in an open or save dialog: its Chinese name and its extensions without the dot. */
export interface FileKind {
  readonly name: string
  readonly extensions: readonly string[]
}

/** What the services ask of the person's desktop. Every path stays in main; `null` means the clerk cancelled. */
export interface Desktop {
  pickFile(wish: { readonly title: string; readonly kinds: readonly FileKind[] }): Promise<string | null>
  /** Any number of files; none where the clerk cancelled. */
  pickFiles(wish: { readonly title: string; readonly kinds: readonly FileKind[] }): Promise<readonly string[]>
  pickFolder(wish: { readonly title: string }): Promise<string | null>
  pickSavePath(wish: {
    readonly title: string
    readonly suggestedPath: string
    readonly kinds: readonly FileKind[]
  }): Promise<string | null>
  /** Puts a page and its plain text on the clipboard together; an editor takes the one it understands. */
  copy(content: { readonly html: string; readonly text: string }): Promise<void>
  /** Shows a file in the file manager, if this program wrote it since it was started. */
  reveal(path: string): void
  /** Tells `reveal` that the program wrote this file. */
  wrote(path: string): void
}
