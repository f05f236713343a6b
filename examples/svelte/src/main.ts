import { mount } from 'svelte';
import 'union-widgets/svelte';
import 'union-widgets/widgets/station-map';
import Stations from './Stations.svelte';

mount(Stations, { target: document.getElementById('app')! });
