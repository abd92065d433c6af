import { CustomChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([CustomChart, GridComponent, GraphicComponent, SVGRenderer])

/** The charting library with the few parts that are used: a file of its own, loaded at the first chart. */
export { init }
