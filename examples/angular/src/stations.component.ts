import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { StationMapDirective } from './station-map.directive';
import { stations } from './stations';

@Component({
  selector: 'app-stations',
  imports: [StationMapDirective],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <union-station-map
        [data]="stations"
        view="list"
        [heading]="2"
        (stationSelect)="chosen.set($event.station.properties.name)"
      >
        <p>站点名单加载中。</p>
      </union-station-map>
      <output>{{ chosen() }}</output>
    </main>
  `,
})
export class Stations {
  protected readonly stations = stations;
  protected readonly chosen = signal('');
}
