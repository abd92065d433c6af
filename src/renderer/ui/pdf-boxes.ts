/** Shares of the page's width and height, from its upper left corner. */
export interface Box {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A stretch of text as it is drawn on a page. */
export interface PagePiece extends Box {
  readonly text: string
}
