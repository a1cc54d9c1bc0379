import { theme as antTheme } from 'antd';
import { BarChart as Bars } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([Bars, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Beside the bar. */
  readonly label: string;
}

interface BarChartProps {
  /** Longest first. */
  readonly bars: readonly Bar[];
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
}

type Colours = ReturnType<typeof antTheme.useToken>['token'];

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const nameWidth = (width: number): number => Math.min(190, Math.round(width * 0.42));

const optionOf = ({ bars, description }: BarChartProps, colours: Colours, width: number) => ({
  animation: !isStill(),
  animationDuration: 250,
  aria: { enabled: true, label: { description } },
  textStyle: { fontFamily: colours.fontFamily },
  grid: { left: nameWidth(width) + 8, right: 76, top: 4, bottom: 4 },
  // Drawn with the chart: the page's policy lets no style of a tooltip's own element through.
  tooltip: {
    trigger: 'axis' as const,
    axisPointer: { type: 'shadow' as const },
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: colours.colorBgElevated,
    borderColor: colours.colorBorder,
    textStyle: { color: colours.colorText },
  },
  xAxis: { type: 'value' as const, show: false, minInterval: 1 },
  yAxis: {
    type: 'category' as const,
    inverse: true,
    data: bars.map(({ name }) => name),
    axisLine: { lineStyle: { color: colours.colorBorder } },
    axisTick: { show: false },
    axisLabel: { color: colours.colorText, width: nameWidth(width), overflow: 'break' as const },
  },
  series: [
    {
      type: 'bar' as const,
      barMaxWidth: 22,
      itemStyle: { color: colours.colorPrimary },
      data: bars.map(({ value, label }) => ({
        value,
        label: { show: true, position: 'right' as const, formatter: label, color: colours.colorText },
      })),
    },
  ],
});

/** Lying bars, one for each name. The same numbers stand in a table beside it. */
export const BarChart = ({ bars, description }: BarChartProps) => {
  const { token } = antTheme.useToken();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf({ bars, description }, token, place.current?.clientWidth ?? 600), {
      notMerge: true,
    });
  }, [bars, description, token]);
  return <div ref={place} style={{ height: bars.length * 44 + 12 }} />;
};
