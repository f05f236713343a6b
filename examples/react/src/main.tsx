import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Stations } from './Stations';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Stations />
  </StrictMode>,
);
