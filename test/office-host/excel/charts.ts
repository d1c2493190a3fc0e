/** Excel.ChartCollection and Excel.Chart: what is drawn from which cells, and where it stands; nothing is painted. */
import type { Sheet } from '../book';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import { Range } from './range';

export class ChartCollection implements HostObject {
  readonly kind = 'ChartCollection';
  constructor(private readonly sheet: Sheet) {}
  readonly items = (): readonly Chart[] => this.sheet.charts.map((chart) => new Chart(this.sheet, chart));

  Indexer(name: string): Chart {
    return this.GetItem(name);
  }
  GetItem(name: string): Chart {
    const found = this.sheet.charts.find((chart) => chart.name === name);
    if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'ChartCollection.getItem');
    return new Chart(this.sheet, found);
  }
  GetItemAt(index: number): Chart {
    const found = this.sheet.charts[index];
    if (!found) throw invalidArgument('ChartCollection.getItemAt');
    return new Chart(this.sheet, found);
  }
  Add(type: string, source: unknown, by?: string | null): Chart {
    if (!['BarClustered', 'ColumnClustered', 'LineMarkers'].includes(type))
      throw invalidArgument('ChartCollection.add');
    if (!(source instanceof Range)) throw invalidArgument('ChartCollection.add');
    if (by !== 'Columns') throw invalidArgument('ChartCollection.add');
    const chart = {
      name: `Chart ${this.sheet.charts.length + 1}`,
      type,
      source: source.Address,
      title: '',
      legend: { visible: true, position: 'Right' },
      reversed: false,
      place: '',
    };
    this.sheet.charts.push(chart);
    return new Chart(this.sheet, chart);
  }
}

type Drawn = Sheet['charts'][number];

export class Chart implements HostObject {
  readonly kind = 'Chart';
  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Drawn,
  ) {}
  get Name(): string {
    return this.chart.name;
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.chart);
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.chart);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this.chart);
  }
  Delete(): void {
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.chart), 1);
  }
  SetPosition(from: unknown, to: unknown): void {
    if (!(from instanceof Range) || !(to instanceof Range)) throw invalidArgument('Chart.setPosition');
    this.chart.place = `${from.Address} ${to.Address}`;
  }
}

class ChartTitle implements HostObject {
  readonly kind = 'ChartTitle';
  constructor(private readonly chart: Drawn) {}
  get Text(): string {
    return this.chart.title;
  }
  set Text(text: string) {
    this.chart.title = text;
  }
}

class ChartLegend implements HostObject {
  readonly kind = 'ChartLegend';
  constructor(private readonly chart: Drawn) {}
  get Visible(): boolean {
    return this.chart.legend.visible;
  }
  set Visible(visible: boolean) {
    this.chart.legend.visible = visible;
  }
  get Position(): string {
    return this.chart.legend.position;
  }
  set Position(position: string) {
    this.chart.legend.position = position;
  }
}

class ChartAxes implements HostObject {
  readonly kind = 'ChartAxes';
  constructor(private readonly chart: Drawn) {}
  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.chart);
  }
}

class ChartAxis implements HostObject {
  readonly kind = 'ChartAxis';
  constructor(private readonly chart: Drawn) {}
  get ReversePlotOrder(): boolean {
    return this.chart.reversed;
  }
  set ReversePlotOrder(reversed: boolean) {
    this.chart.reversed = reversed;
  }
}
