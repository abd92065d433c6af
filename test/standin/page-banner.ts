/** Says above the page that this is a trial run; its source text is injected, in the isolated world. */
export function pageBanner(): void {
  addEventListener('DOMContentLoaded', () => {
    const banner = document.createElement('div')
    banner.textContent = '未安装 Electron：以 Chromium 试运行'
    Object.assign(banner.style, {
      position: 'fixed',
      left: '50%',
      top: '8px',
      padding: '2px 8px',
      background: '#fff3c4',
      border: '1px solid #c9a227',
      font: '12px sans-serif',
      zIndex: '2147483647',
      pointerEvents: 'none',
    })
    document.body.append(banner)
  })
}
