// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of ECharts that our pictures need, in one chunk that comes with the first of them.
import { BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, PieChart, SankeyChart, ScatterChart } from 'echarts/charts'
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, PieChart, SankeyChart, ScatterChart,
  DataZoomComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent, VisualMapComponent,
  SVGRenderer,
])

export { init }
