import { createApp } from 'vue';
import 'union-widgets/vue';
import 'union-widgets/widgets/station-map';
import Stations from './Stations.vue';

createApp(Stations).mount('#app');
