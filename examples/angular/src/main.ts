import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Stations } from './stations.component';

bootstrapApplication(Stations, { providers: [provideZonelessChangeDetection()] }).catch(error =>
  console.error(error),
);
