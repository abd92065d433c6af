import type { ComponentProps } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** plain: bordered · primary: the one thing to do here · quiet: text only · danger: destroys */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly small?: boolean
  /** Shown after the words, as Ctrl+P. */
  readonly keys?: string
}

export function Button({ look = 'plain', small = false, keys, className, children, ...rest }: ButtonProps) {
  const classes = ['btn', look, small ? 'small' : '', className ?? ''].filter(Boolean).join(' ')
  return (
    <button type="button" className={classes} {...rest}>
      {children}
      {keys ? (
        <kbd className="keys" aria-hidden="true">
          {keys}
        </kbd>
      ) : null}
    </button>
  )
}
