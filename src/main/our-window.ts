/** Who sent a message, as far as Electron says. */
export interface Asking {
  readonly senderFrame: { readonly url: string } | null
  readonly sender: { readonly mainFrame: unknown }
}

/** Only the page of the program itself may ask: the main frame of its window, at exactly our address. */
export const isOurWindow = ({ sender, senderFrame }: Asking, origin: string): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${origin}/`)
