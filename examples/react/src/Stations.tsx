import { useState } from 'react';
import 'union-widgets/jsx';
import 'union-widgets/widgets/station-map';
import { stations } from './stations';

/** React 19 sets properties (`data`) as properties, and listens to `onunion-…` as it is spelt. */
export function Stations() {
  const [chosen, setChosen] = useState('');
  return (
    <main>
      <union-station-map
        data={stations}
        view="list"
        heading={2}
        onunion-station-select={event => setChosen(event.station.properties.name)}
      >
        <p>站点名单加载中。</p>
      </union-station-map>
      <output>{chosen}</output>
    </main>
  );
}
