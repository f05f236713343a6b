import { Directive, ElementRef, effect, inject, input, output } from '@angular/core';
import type { StationMap, StationSelectEvent } from 'union-widgets';
import 'union-widgets/widgets/station-map';

/**
 * Angular checks nothing on a tag it does not know. A directive on that tag gives it types: copy
 * this one, and name the inputs and outputs that you use.
 */
@Directive({
  selector: 'union-station-map',
  host: { '(union-station-select)': 'stationSelect.emit($event)' },
})
export class StationMapDirective {
  readonly data = input<unknown>();
  readonly view = input<StationMap['view']>();
  readonly heading = input<number>();
  readonly stationSelect = output<StationSelectEvent>();

  constructor() {
    const element: StationMap = inject<ElementRef<StationMap>>(ElementRef).nativeElement;
    effect(() => {
      element.data = this.data();
      element.view = this.view();
      element.heading = this.heading();
    });
  }
}
