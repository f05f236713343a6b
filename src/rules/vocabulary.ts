/**
 * Words the whole house shares: the kinds of place a union runs and what a person finds there.
 * Documents may carry others; widgets then show the word as written.
 */

/** Kinds of place, in the order filters list them. */
export const KINDS = [
  'rest',
  'rider',
  'driver',
  'mother',
  'reading',
  'service_window',
  'childcare',
  'training',
  'workshop',
  'culture_palace',
  'heritage',
  'job_centre',
  'legal_aid',
  'mediation',
  'battery_swap',
  'pavilion',
  'supply_point',
  'rural_base',
  'stall_zone',
] as const;

export type Kind = (typeof KINDS)[number];

/** Facilities, in the order filters list them. */
export const FACILITIES = [
  'rest_seat',
  'drinking_water',
  'charging',
  'microwave',
  'toilet',
  'washroom',
  'shower',
  'air_conditioning',
  'wifi',
  'fridge',
  'hot_meal',
  'ebike_swap',
  'first_aid',
  'heat_medicine',
  'umbrella',
  'tools',
  'rest_area',
  'reception',
  'bed',
  'laundry',
  'truck_parking',
  'massage',
  'computer',
  'projector',
  'printing',
  'books',
  'self_loan',
  'e_reading',
  'nursing_chair',
  'nappy_table',
  'cool_soup',
  'herbal_tea',
  'fitness',
  'exhibition',
] as const;

export type Facility = (typeof FACILITIES)[number];

/** Planned, in service, out of service, or gone elsewhere. */
export const STATUSES = ['planned', 'open', 'closed', 'moved'] as const;

export type Status = (typeof STATUSES)[number];

/** Geodetic datums a list or a base map may use. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;

export type Datum = (typeof DATUMS)[number];
