/** The code of an error of the system (ENOENT, EBUSY …); undefined for a fault of our own, which is to be thrown on. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
