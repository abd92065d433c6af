import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import './not-opened.css'

interface ScreenGuardProps {
  /** Leads to a screen that is known to work. */
  readonly onHome: () => void
  readonly children: ReactNode
}

/**
 * A screen that fails while it is drawn would leave the window empty: this says so and leads on. React knows no other
 * way to catch it than a class. What was typed lies in the queue of the autosave and is written all the same.
 */
export class ScreenGuard extends Component<ScreenGuardProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError = () => ({ failed: true })

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="page not-opened">
        <div role="alert" className="card">
          <h1>这一页没有显示出来</h1>
          <p className="not-opened-says">程序内部出错，这一页打不开。填写的内容照样保存。</p>
          <p className="lead">请回到首页再试；仍不行时关闭程序重新打开。</p>
          <Button
            look="primary"
            onClick={() => {
              this.setState({ failed: false })
              this.props.onHome()
            }}
          >
            回到首页
          </Button>
        </div>
      </main>
    )
  }
}
